"""What a name leaves to its sentence: 建成幼儿园2所、新增学位300个 counts places in kindergartens."""

from __future__ import annotations

from functools import lru_cache

from luoshi.alignment.features import Feature
from luoshi.alignment.names import plain_name

# Of two names one is bare when the other has all of it.
_BARE = 0.95


def told_beside(target: Feature, outcome: Feature, common: float) -> tuple[float, float]:
    """How much of what one name lacks of the other its sentence tells: of the target's words, of the outcome's.

    Only a bare name is completed so, one that the other holds whole. Of two names that differ a sentence full of
    sisters would make one.
    """
    missing = extra = 0.0
    if common >= _BARE * outcome.weight:
        missing = _found(target, outcome)
    elif common >= _BARE * target.weight:
        extra = _found(outcome, target)
    return missing, extra


def _found(full: Feature, bare: Feature) -> float:
    """The weight of what the full name has beyond the bare one and the bare one's sentence says."""
    figure = bare.mention.figure
    if not figure.quote:
        return 0.0
    said = said_in(figure.quote)
    beyond = sorted(set(full.grams) - set(bare.grams))
    found = [gram for gram in beyond if gram in said]
    words = {char for gram in found for char in gram}
    # Where the missing word meets the bare name (生猪 + 存栏), the sentence cannot have the two side by side.
    joints = [gram for gram in beyond if gram not in said and any(c in words for c in gram) and _touches(gram, bare)]
    return sum(full.grams[gram] for gram in (*found, *joints))


def _touches(gram: str, bare: Feature) -> bool:
    return any(char in bare.grams for char in gram)


@lru_cache(maxsize=16384)
def said_in(quote: str) -> str:
    """A sentence in the words in which names are compared."""
    return plain_name(quote)
