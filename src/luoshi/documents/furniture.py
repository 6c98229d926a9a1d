"""What stands on a page without being part of the text: page numbers, running heads, links, contents, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Final

from luoshi.documents.flat_tables import WIDEST_HEAD, may_head_lines, read_lines_of_cells
from luoshi.documents.fragments import find_islands
from luoshi.documents.lines import Line
from luoshi.documents.table_fields import WIDE_GAP
from luoshi.documents.table_words import PUNCTUATED, VALUE
from luoshi.lexicon import load
from luoshi.text.numbering import find_marker

_PAGE_NUMBER: Final = re.compile(
    r"[-—–－·•~|]+\s*\d{1,4}\s*[-—–－·•~|]+|第\s?\d{1,4}\s?页(?:[,，/]?\s?共\s?\d{1,4}\s?页)?|\d{1,4}\s?/\s?\d{1,4}|P\.?\s?\d{1,3}|[IVXⅠ-Ⅻ]{1,4}"
)
_DIGITS: Final = re.compile(r"\d{1,3}")
_LINK_LINE: Final = re.compile(r"(?:!\[[^\]]*\]\([^)]*\)|https?://\S+|www\.\S+|\s)+", re.ASCII)
_CONTENTS_HEAD: Final = re.compile(r"目\s*[录次]")
_CONTENTS_ENTRY: Final = re.compile(r"(?:[.…·．\s]{2,}|\t|[（(])\s*\d{1,4}\s*[)）]?\Z")
_SUPERSCRIPTS: Final = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹")
_SUPERSCRIPT_NOTE: Final = re.compile(r"[¹²³⁰⁴⁵⁶⁷⁸⁹]+\s*\S")
_NOTE_HEADS: Final = frozenset("0123456789[〔［")
_NOTE_BEGINS: Final = _NOTE_HEADS | _SUPERSCRIPTS
NOTE_NUMBER: Final = re.compile(
    r"(?P<number>\d{1,3})[ \u3000\xa0]+(?=[^\d\s.、])|[\[〔［](?P<bracketed>\d{1,3})[\]〕］]\s*(?=\S)"
)
_MEASURED: Final = re.compile(
    r"[个家项名人户亿万千百年月日号弄路季次张座条处幢套岁分小公里类级例件支部场所宗辆台只页期届倍吨米元篇批对]"
)
_SENTENCE_END: Final = re.compile(r"[。！？][”’）)]*\Z")
_ISSUE_HEAD: Final = re.compile(
    r"(?:.{2,24}(?:公报|政报))?(?:19|20)\d\d年?[.第·]{0,2}\d{1,3}期(?:[（(]?总第?\d+期[)）]?)?"
)
_NOTE_LINES: Final = 14
_LONGEST_DEBRIS: Final = 100
_WIDEST_HEAD: Final = 72  # in half widths


@dataclass(slots=True)
class Sorting:
    """Lines of a text by what they are: prose (tables included) and notes, a group of lines a note.

    ``marks`` are the offsets of digits in the prose that call a footnote.
    """

    prose: list[Line] = field(default_factory=list)
    notes: list[list[Line]] = field(default_factory=list)
    marks: set[int] = field(default_factory=set)


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], re.Pattern[str], re.Pattern[str], frozenset[str]]:
    """Words and patterns of debris, patterns of running heads, and the characters that debris may begin with."""
    tables = load("furniture")
    debris, running = tables["debris"], tables["running"]
    return (
        frozenset(debris["words"]),
        re.compile("|".join(debris["patterns"])),
        re.compile("|".join(running["patterns"])),
        frozenset("!hw").union(*debris["words"], *debris["patterns"]),
    )


def find_debris(lines: Sequence[Line], whole_lines: bool = False) -> frozenset[int]:
    """Starts of the lines that are page numbers, running heads, links or web debris. Linear in the number of lines."""
    short = [(index, line) for index, line in enumerate(lines) if line.width <= _WIDEST_HEAD]
    aside = _page_numbers(lines, short, whole_lines) | _running_heads(lines, short)
    found = {lines[index].start for index in aside}
    words, patterns, _, begins = _words()
    is_debris = patterns.fullmatch
    for line in [line for line in lines if line.text[0] in begins]:
        text = line.text
        if text[0] in "!hw" and _LINK_LINE.fullmatch(text):
            found.add(line.start)
        elif len(text) <= _LONGEST_DEBRIS:
            bare = "".join(text.split())
            if bare in words or is_debris(bare):
                found.add(line.start)
    found -= _cells(lines, short)
    return frozenset(found.difference(lines[index].start for index in find_islands(lines)) if found else found)


def _cells(lines: Sequence[Line], short: Iterable[tuple[int, Line]]) -> set[int]:
    """Starts of the lines that are cells of tables set a cell a line, where numbers and dates come back in each row."""
    cells: set[int] = set()
    after = -1  # where the last line of the table before begins
    for index in [index for index, line in short if line.width <= WIDEST_HEAD and may_head_lines(lines, index)]:
        if lines[index].start <= after or (table := read_lines_of_cells(lines, index)) is None:
            continue
        cells.update(one.start for one in table.lines)
        after = max(one.start for one in table.lines)
    return cells


def find_contents(lines: Sequence[Line]) -> frozenset[int]:
    """Starts of the lines of a list of contents, its heading included."""
    return frozenset(lines[index].start for index in _contents(lines))


def take_notes(lines: Sequence[Line], folded: str) -> Sorting:
    """Separate footnotes from prose: ¹ heads the line, or a number in sequence whose mark stands in the text above."""
    sorting = Sorting()
    _take_notes(lines, folded, sorting)
    return sorting


def _page_numbers(lines: Sequence[Line], short: Iterable[tuple[int, Line]], whole_lines: bool) -> set[int]:
    short = [(index, line) for index, line in short if line.width <= 24]
    found = {index for index, line in short if _PAGE_NUMBER.fullmatch(line.text)}
    if whole_lines:
        return found
    # Bare digits are page numbers where they count up from one to the next with a page of text between.
    bare = [index for index, line in short if line.width <= 3 and _DIGITS.fullmatch(line.text)]
    for one, other in pairwise(bare):
        counted = int(lines[other].text) == int(lines[one].text) + 1
        if counted and (other - one > 8 or (_turns_at(lines, one) and _turns_at(lines, other))):
            found |= {one, other}
    return found


def _turns_at(lines: Sequence[Line], index: int) -> bool:
    """Whether a page begins or ends with this line."""
    return lines[index].new_page or index + 1 == len(lines) or lines[index + 1].new_page


def _running_heads(lines: Sequence[Line], short: Sequence[tuple[int, Line]]) -> set[int]:
    """Lines that come back at the edges of pages, and heads of gazettes wherever they come back."""
    counts = Counter([line.text for _, line in short])
    repeated: set[str] = set()
    if len(counts) < len(short):
        repeated = {text for text, count in counts.items() if count >= 2 and not _SENTENCE_END.search(text)}
    running = _words()[2]
    found = {
        index
        for index, line in short
        if line.text[0] in "（(12"
        and line.width <= 40
        and (index >= 8 or line.text[0] in "（(")
        and running.fullmatch(line.text)
    }
    edges: Counter[str] = Counter()
    places: dict[str, list[int]] = {}
    for index, line in [(index, line) for index, line in short if line.text in repeated] if repeated else ():
        if "\t" in line.text or line.text[-1] in "：:；;，、" or _is_columns(line.text):
            continue
        places.setdefault(line.text, []).append(index)
        if _at_edge(lines, index):
            edges[line.text] += 1
    single = not any(_CONTENTS_HEAD.fullmatch(line.text) for _, line in short[:80] if line.width <= 8)
    if single and short and short[0][0] == 0 and _ISSUE_HEAD.fullmatch("".join(short[0][1].text.split())):
        found.add(0)  # a document cut out of a gazette under the head of its first page
    for text, indexes in places.items():
        gazette = running.fullmatch("".join(text.split())) is not None
        if len(indexes) == 2 and all(index == 0 or lines[index].new_page for index in indexes) and not gazette:
            found.update(index for index in indexes if index)
        if gazette or (len(indexes) >= 3 and edges[text] >= 0.7 * len(indexes) and not find_marker(text)):
            found.update(index for index in indexes if index >= (4 if gazette else 2))
    return found


def _is_columns(text: str) -> bool:
    """Header rows of tables come back on every page too, and are not running heads."""
    fields = text.split()
    return len(fields) >= 2 and all(len(part) >= 2 and not part[0].isdigit() for part in fields)


def _at_edge(lines: Sequence[Line], index: int) -> bool:
    near = lines[max(0, index - 1) : index + 3]
    return any(line.new_page or _PAGE_NUMBER.fullmatch(line.text) or _DIGITS.fullmatch(line.text) for line in near)


def _contents(lines: Sequence[Line]) -> set[int]:
    """The lines of a contents list: after 目录 while they end in page numbers, or until its first entry comes back."""
    at = next((i for i, line in enumerate(lines[:200]) if line.width <= 8 and _CONTENTS_HEAD.fullmatch(line.text)), -1)
    if at < 0:
        return set()
    last = at
    for index in range(at + 1, min(at + 400, len(lines))):
        if _CONTENTS_ENTRY.search(lines[index].text):
            last = index
        elif index - last > 4:
            break
    if last == at and at + 1 < len(lines):
        first = lines[at + 1].text
        last = next((i - 1 for i in range(at + 3, min(at + 300, len(lines))) if lines[i].text == first), at)
    return set(range(at, last + 1)) if last > at else set()


def _take_notes(lines: Sequence[Line], folded: str, sorting: Sorting) -> None:
    turns = sum([line.new_page for line in lines])
    paged = 0 < turns < 0.4 * len(lines)
    expected, since = 1, 0
    after = 0  # the line after the last note
    for index in [index for index, line in enumerate(lines) if line.text[0] in _NOTE_BEGINS]:
        line = lines[index]
        if index < after:
            continue
        end, number = 0, _note_number(line)
        if line.text[0] in _SUPERSCRIPTS:
            end = index + 1 if _SUPERSCRIPT_NOTE.match(line.text) else 0
        elif number and number in (expected, 1) and index:
            mark = _find_mark(folded, number, since, line.start)
            if mark >= 0:
                end = _note_end(lines, index, number, paged)
                sorting.marks.add(mark)
                expected, since = number + 1, mark + 1
        if end:
            sorting.prose.extend(lines[after:index])
            sorting.notes.append(list(lines[index:end]))
            after = end
    sorting.prose.extend(lines[after:])


def _note_number(line: Line) -> int | None:
    match = NOTE_NUMBER.match(line.text) if line.text[0] in _NOTE_HEADS else None
    if not match:
        return None
    if match["number"] and (_MEASURED.match(line.text, match.end()) or _is_row(line.text, match.end())):
        return None
    return int(match["number"] or match["bracketed"])


def _is_row(text: str, start: int) -> bool:
    """Whether what follows a number is set as the row of a table rather than as the words of a note."""
    if PUNCTUATED.search(text, start):
        return False
    words = text[start:].split()
    return len(words) >= 3 and (len(WIDE_GAP.findall(text, start)) >= 2 or sum(map(bool, map(VALUE.match, words))) >= 2)


def _find_mark(folded: str, number: int, start: int, end: int) -> int:
    """Where a footnote's number hangs on a word of the text above: the last such place, best before a closing mark.

    -1 where there is none.
    """
    best = -1
    for match in _mark_pattern(number).finditer(folded, max(start, end - 6000), end):
        begin = match.start() - (folded[match.start() - 1] in "[〔")
        if best < 0 or folded[match.end()] in "”’》）」" or folded[begin - 1].isascii():
            best = begin
    return best


@lru_cache(maxsize=256)
def _mark_pattern(number: int) -> re.Pattern[str]:
    """The number, which the engine looks for first, behind a word or behind a word and a bracket."""
    word, counted = "[\u4e00-\u9fffA-Za-z”’》）」]", "[年月日第表图栏件]"
    behind = rf"(?<={word}{number})(?<!{counted}{number})|(?<={word}[\[〔]{number})(?<!{counted}[\[〔]{number})"
    measured = _MEASURED.pattern
    return re.compile(rf"{number}(?:{behind})[\]〕]?(?![\d.,%‰\-—~～/:：、+])(?!{measured})(?!\s*{measured})")


def _note_end(lines: Sequence[Line], start: int, number: int, paged: bool) -> int:
    for index in range(start + 1, min(start + _NOTE_LINES, len(lines))):
        line = lines[index]
        if (line.new_page and paged) or _note_number(line) == number + 1:
            return index
        before = lines[index - 1]
        if (
            not paged
            and _SENTENCE_END.search(before.text)
            and before.width < max(one.width for one in lines[start:index]) - 6
        ):
            return index
        if find_marker(line.text) and _SENTENCE_END.search(before.text):
            return index
        if not paged and start + 1 == index and _SENTENCE_END.search(before.text):
            return index
    return min(start + _NOTE_LINES, len(lines)) if paged else start + 1
