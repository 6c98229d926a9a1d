"""Collective claims: 全面完成若干项实事项目 says something of a list and nothing of its items."""

from __future__ import annotations

from collections.abc import Iterable

from luoshi.alignment.features import Mention
from luoshi.alignment.model import Claim
from luoshi.alignment.scopes import scope_words
from luoshi.figures.model import Figure


def is_collective(figure: Figure) -> bool:
    """Whether a figure claims the completion of a whole list: a list's noun, and a verb of completing all of it.

    The verb is looked for in the figure's verb and in its sentence up to 30 characters before the noun.
    """
    words = scope_words()
    noun = next((noun for noun in words.collective_nouns if noun in figure.indicator), None)
    if noun is None:
        return False
    if any(verb in figure.verb for verb in words.collective_verbs):
        return True
    at = figure.quote.find(noun)
    before = figure.quote[max(0, at - 30) : at] if at >= 0 else ""
    return any(verb in before for verb in words.collective_verbs)


def split_claims(outcomes: Iterable[Mention], targets: Iterable[Mention]) -> tuple[list[Mention], list[Claim]]:
    """Outcomes and collective claims apart. Where the plan itself promises such a list as a whole, its claim is an
    outcome.
    """
    promised = any(_names_a_list(mention.figure) for mention in targets)
    kept: list[Mention] = []
    claims: list[Claim] = []
    for mention in outcomes:
        if not promised and is_collective(mention.figure):
            claims.append(Claim(mention.doc, mention.figure))
        else:
            kept.append(mention)
    return kept, sorted(claims, key=lambda claim: (claim.doc, claim.figure.span.start))


def _names_a_list(figure: Figure) -> bool:
    return figure.indicator.endswith(scope_words().collective_nouns)
