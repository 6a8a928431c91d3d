"""Which capitalised words stand together as one name: runs of them, and runs that small words link."""

from __future__ import annotations

from collections.abc import Iterator

from constancia.facets.capital_words import EMPHASIS, JOINERS, RANGES, CapitalWords, Group
from constancia.text.tokens import is_year

_DASHES = frozenset("–—")  # part sentences too: "IDB Invest—the lending window"
_APOSTROPHES = frozenset("'’")
_GROUPING = frozenset(".,")
_ORDINALS = frozenset("ºª°")
_LINKS = 3
_INITIALS = 4  # letters that tell by their ends what they are of
_JOINED = 5  # groups before its initials that a name may take
# Code points between two words of one name: more than a line's end with what indents the next. An address
# that no token holds is longer ("[River Plan](https://example.org/plan) for Towns").
_APART = 12


class CapitalGroups:
    """The steps from single capitals to groups, over one statement."""

    __slots__ = ("closed", "tokens", "words")

    def __init__(self, words: CapitalWords) -> None:
        self.words, self.tokens, self.closed = words, words.tokens, words.closed

    def groups(self, start: int, used: set[int]) -> list[Group]:
        """The groups from token `start` on, in text order; tokens in `used` belong to none."""
        runs = self._sided(self._linked(iter(self._owned(list(self._runs(start, used))))))
        return self._linked(iter(self._abbreviated(self._coordinated(self._enumerated(runs)))))

    def _runs(self, start: int, used: set[int]) -> Iterator[Group]:
        """Capitalised words in a row, with what hangs on them by hyphens ("High-level", "G-20")."""
        words, count = self.tokens.words, len(self.tokens)
        index = start
        while index < count:
            if index in used or not self._opens(index):
                index += 1
                continue
            first, index = index, index + 1
            while index < count and index not in used and not self._is_parted(index):
                dotted = words[index] == "." and index in self.words.places  # "St. Vincent"
                number = self._number(index)
                if number > index:
                    index = number + 1
                elif self.words.capital(index) or words[index].isdigit() or dotted or self._adds(index):
                    index += 1
                elif index + 1 < count and self._holds(index):
                    index += 2
                else:
                    break
            yield first, index

    def _adds(self, index: int) -> bool:
        """ "REDD*+* and its rules": a plus that ends a short form."""
        starts, ends = self.tokens.starts, self.tokens.ends
        if self.tokens.words[index] != "+" or starts[index] > ends[index - 1]:
            return False
        return index + 1 == len(self.tokens) or starts[index + 1] > ends[index]

    def _number(self, index: int) -> int:
        """ "Ley *N.º 30364*", "Convenio *núm. 190*": where the number of a text stands; else the index."""
        if self.tokens.folded[index] not in self.closed.number_marks:
            return index
        behind = index + 1
        if self.tokens.words[behind : behind + 1] in ((".",), ("°",)):
            behind += 1
        numbered = behind < len(self.tokens) and self.tokens.words[behind][0].isdigit()
        counts = self.tokens.folded[behind + 1 : behind + 3]  # "no *1.º* semestre"
        return behind if numbered and not _ORDINALS.intersection(counts) else index

    def _is_parted(self, index: int) -> bool:
        """Whether an address that is no token stands in front of a word."""
        return self.tokens.starts[index] - self.tokens.ends[index - 1] > _APART

    def _opens(self, index: int) -> bool:
        """A capital, or a number that begins a known name: "*2030* Agenda for Sustainable Development"."""
        if self.words.capital(index):
            return True
        return self.tokens.words[index].isdigit() and any(
            hit.first == index and hit.last > index + 1 and self.words.capital(index + 1)
            for hit in self.words.known
        )

    def _holds(self, index: int) -> bool:
        """Whether a sign holds the words on its two sides together, as in "2015 - 2030" too."""
        words = self.tokens.words
        if words[index] in RANGES and is_year(words[index - 1]) and is_year(words[index + 1]):
            return True
        if words[index] in _GROUPING:
            return self._grouped(index)
        return words[index] in JOINERS and self._joined(index)

    def _joined(self, index: int) -> bool:
        follows = self.tokens.words[index + 1]
        if follows in self.closed.attached:
            return False
        if self.tokens.starts[index] == self.tokens.ends[index - 1]:
            return follows[0].isupper() if self.tokens.words[index] in _DASHES else follows[0].isalnum()
        return self.tokens.words[index] in "+&" and follows[0].isupper()

    def _grouped(self, index: int) -> bool:
        """Whether a comma or a stop groups the figures of one number: "Law 12*,*187"."""
        starts, ends, words = self.tokens.starts, self.tokens.ends, self.tokens.words
        if starts[index] > ends[index - 1] or starts[index + 1] > ends[index]:
            return False
        return words[index - 1].isdigit() and words[index + 1].isdigit()

    def _linked(self, runs: Iterator[Group]) -> list[Group]:
        groups: list[Group] = []
        for first, last in runs:
            if groups and self._links(groups[-1], (first, last)):
                groups[-1] = (groups[-1][0], last)
            else:
                groups.append((first, last))
        return groups

    def _owned(self, runs: list[Group]) -> list[Group]:
        """ "Partnership *for Africa’s Development*": what belongs to a place, behind a head and "for"."""
        merged: list[Group] = []
        index = 0
        while index < len(runs):
            if merged and index + 1 < len(runs) and self._is_owned(merged[-1], runs[index], runs[index + 1]):
                merged[-1] = (merged[-1][0], runs[index + 1][1])
                index += 1
            else:
                merged.append(runs[index])
            index += 1
        return merged

    def _is_owned(self, left: Group, owner: Group, right: Group) -> bool:
        folded = self.tokens.folded
        led, mark = folded[left[1] : owner[0]], folded[owner[1] : right[0]]
        linked = len(led) == 1 and led[0] in self.closed.inner_links and led[0] not in self.closed.far_links
        marked = len(mark) == 2 and mark[0] in _APOSTROPHES and mark[1] == "s"
        return linked and marked and self.words.own_head(*left) is not None and not self.words.whole(*right)

    def _links(self, left: Group, right: Group) -> bool:
        """Whether 'of', 'on the' or a possessive between two runs makes them one name."""
        gap = self.tokens.folded[left[1] : right[0]]
        if not gap or len(gap) > _LINKS or self._is_parted(left[1]):
            return False
        if self.tokens.folded[right[0]] in self.closed.name_months:
            return False  # "the Forum on Trade in May"
        if self.words.known_across(left, right) or EMPHASIS.issuperset(gap):
            return True
        if gap[0] in _APOSTROPHES:
            return self._possesses(left, gap)
        if gap[0] in self.closed.genitives and self.words.small_headed(left[0]):
            return not self.words.whole(*right)  # "a lei *Geral da Caça*"
        if gap[0] in self.closed.qualifiers:
            return self._qualified(left, right, gap[1:])
        if not self.closed.links.issuperset(gap):
            return False
        if self.words.titled(left[0]):
            far = gap[0] not in self.closed.genitives
            word = far and right[1] - right[0] == 1  # "the programme Bread on the Table"
            return not (far and self.words.place(*right)) and (word or not self.words.whole(*right))
        if gap[0] not in self.closed.genitives:
            if self._goes_on(left, right, gap):
                return True
            if len(gap) == 1 and gap[0] in self.closed.inner_links and self._leads(left, right):
                return True
            if self._aims(left, right, gap):
                return True
            far = gap[0] in self.closed.far_links
            if self.words.place(*right) or (far and not self.words.open_ended(left)):
                return False
            if self.words.whole(*right) and (far or len(gap) > 1) and not self._annexed(left):
                return False
        return self.words.own_head(*left) is not None

    def _qualified(self, left: Group, right: Group, gap: tuple[str, ...]) -> bool:
        """ "Plan *nacional de* Vivienda": a head alone, its adjective in lower case, and no place or body."""
        head = self.words.own_head(*left)
        alone = head is not None and (head.first, head.last) == left
        if not (alone and gap and self.closed.genitives.issuperset(gap)) or self.words.place(*right):
            return False
        inner = self.words.own_head(*right)
        return not self.words.whole(*right) or (inner is not None and inner.cue.group == "heads")

    def _goes_on(self, left: Group, right: Group, gap: tuple[str, ...]) -> bool:
        """ "Memorandum of Understanding *on* Ports", "Coalition *to* End Waste": a document, or a known
        name that a head noun ends, and what it is about.
        """
        if gap[0] in self.closed.far_links or self.words.place(*right) or self.words.whole(*right):
            return False
        document = self.words.document(*left)
        if document is not None and document.last == left[1]:
            return True
        ends = any(hit.last == left[1] for hit in self.words.known)
        return ends and len(gap) == 1 and self.words.is_head(self.tokens.folded[left[1] - 1])

    def _aims(self, left: Group, right: Group, gap: tuple[str, ...]) -> bool:
        """ "Pacto *por los* Cuidados", "Plan *para la* Zona Sur", "Programa Pueblos *con* Sol": a head and
        what the thing is for: no place, body or officer.
        """
        if self.words.place(*right) or self.tokens.folded[right[0]] in self.closed.holders:
            return False
        if gap[0] in self.closed.aims:
            head = self.words.own_head(*right)
            thing = not self.words.whole(*right) or (head is not None and head.cue.group == "heads")
            return thing and self.words.own_head(*left) is not None
        entitled = self.tokens.folded[left[0]] in self.closed.titled and left[1] - left[0] == 2
        return entitled and len(gap) == 1 and right[1] - right[0] == 1 and not self.words.whole(*right)

    def _possesses(self, left: Group, gap: tuple[str, ...]) -> bool:
        """ "Leaders' Summit": a possessive that is part of a name; no place's, body's or officer's."""
        own = gap[1:] == ("s",) or (len(gap) == 1 and self.tokens.folded[left[1] - 1].endswith("s"))
        officer = self.tokens.folded[left[1] - 1] in self.closed.holders and len(gap) > 1
        return own and not officer and not self.words.place(*left) and not self.words.whole(*left)

    def _leads(self, left: Group, right: Group) -> bool:
        """ "the Space for Climate Observatory": whether an introduced word without a head leads to one."""
        if (
            left[0] == 0
            or self.words.whole(*left)
            or self.words.place(*left)
            or self.words.own_head(*right) is None
        ):
            return False
        before = self.tokens.folded[left[0] - 1]
        return before in self.closed.introducing or before.isdigit()

    def _annexed(self, left: Group) -> bool:
        """ "Protocol to the Convention on Transit": whether a group begins or ends with what belongs to a
        text.
        """
        folded = self.tokens.folded
        return folded[left[1] - 1] in self.closed.annexes or folded[left[0]] in self.closed.annexes

    def _sided(self, groups: list[Group]) -> list[Group]:
        """ "Agreement on Transit between Utopia and the Coastal Union": a document and its sides are one."""
        merged: list[Group] = []
        index = 0
        while index < len(groups):
            first, last = groups[index]
            two = self._sides(groups, index)
            merged.append((first, two[1]) if two else (first, last))
            index += two[0] if two else 1
        return merged

    def _sides(self, groups: list[Group], index: int) -> tuple[int, int] | None:
        """How many groups a document with its sides takes, and where it ends; None where none are named."""
        folded, bounds = self.tokens.folded, groups[index : index + 3]
        if not self.closed.sided.intersection(folded[slice(*bounds[0])]) or len(bounds) < 2:
            return None
        gap = [word for word in folded[bounds[0][1] : bounds[1][0]] if word not in self.closed.genitives]
        if len(gap) != 1 or gap[0] not in self.closed.side_links:
            return None
        if self.closed.joins.intersection(folded[slice(*bounds[1])]):
            return 2, bounds[1][1]
        joined = [word for word in folded[bounds[1][1] : bounds[-1][0]] if word not in self.closed.genitives]
        return (3, bounds[2][1]) if len(bounds) == 3 and set(joined) <= self.closed.joins and joined else None

    def _enumerated(self, groups: list[Group]) -> list[Group]:
        """ "System of Planning, Follow-up and Evaluation": what a head noun governs, member by member."""
        merged: list[Group] = []
        index = 0
        while index < len(groups):
            end = self._enumeration(groups, index)
            merged.append((groups[index][0], groups[end][1]))
            index = end + 1
        return merged

    def _enumeration(self, groups: list[Group], first: int) -> int:
        """The last member of the list that a group opens; the group itself where it opens none. A body may
        be among its fields: "Ministry of Foreign Affairs, European Union and Cooperation".
        """
        if not self.words.open_ended(groups[first]):
            return first
        for index in range(first + 1, len(groups)):
            member, gap = groups[index], self.tokens.folded[groups[index - 1][1] : groups[index][0]]
            ends = len(gap) == 1 and gap[0] in self.closed.joins
            within = gap == (",",) and self._is_known(*member)
            if (self.words.whole(*member) and not within) or self.words.place(*member):
                return first
            if ends:
                return index if index > first + 1 else first
            if gap != (",",):
                return first
        return first

    def _abbreviated(self, groups: list[Group]) -> list[Group]:
        """ "Serviço da Natureza *e do Ambiente (SENA)*": what is joined to a name is part of it where the
        initials behind it open as the name does and end as it would.
        """
        merged: list[Group] = []
        for group in groups:
            first = self._opens_initials(merged, group)
            if first is not None:
                group = (merged[first][0], group[1])
                del merged[first:]
            merged.append(group)
        return merged

    def _opens_initials(self, groups: list[Group], last: Group) -> int | None:
        """Which group before the last opens the name whose initials stand behind it; None where none does."""
        words, end = self.tokens.words, last[1]
        bracket = words[end : end + 3]
        if len(bracket) < 3 or (bracket[0], bracket[2]) != ("(", ")") or not bracket[1].isupper():
            return None
        if len(bracket[1]) < _INITIALS or bracket[1][-1] != words[end - 1][0]:
            return None
        between = self.closed.joins | self.closed.genitives | {","}
        behind = last
        for index in range(len(groups) - 1, max(-1, len(groups) - 1 - _JOINED), -1):
            if not between.issuperset(self.tokens.folded[groups[index][1] : behind[0]]):
                return None
            if words[groups[index][0]][0] == bracket[1][0] and self.words.own_head(*groups[index]):
                return None if words[last[0]][0] == bracket[1][0] else index
            behind = groups[index]
        return None

    def _is_known(self, first: int, last: int) -> bool:
        """Whether the tokens are a body known everywhere, by its full name."""
        return last - first > 1 and any((hit.first, hit.last) == (first, last) for hit in self.words.known)

    def _coordinated(self, groups: list[Group]) -> list[Group]:
        merged: list[Group] = []
        for group in reversed(groups):
            if merged and self._one_name(group, merged[-1]):
                merged[-1] = (group[0], merged[-1][1])
            else:
                merged.append(group)
        return self._coordinated_further(merged[::-1])

    def _coordinated_further(self, groups: list[Group]) -> list[Group]:
        """ "Programa de Innovación e Investigación Agraria *y Forestal*": one more *and* in a name."""
        merged = groups[:1]
        for group in groups[1:]:
            left = merged[-1]
            has_one = not self.closed.joins.isdisjoint(self.tokens.folded[slice(*left)])
            if has_one and self._one_name(left, group):
                merged[-1] = (left[0], group[1])
            else:
                merged.append(group)
        return merged

    def _one_name(self, left: Group, right: Group) -> bool:
        """Whether 'and' between two groups stands inside one name, not between two."""
        if self.words.known_across(left, right):
            return True
        gap = self.tokens.folded[left[1] : right[0]]
        if len(gap) == 2 and gap[0] in self.closed.joins and gap[1] in self.closed.links:
            inside, forms = self.tokens.folded[slice(*left)], self.closed.link_forms
            again = gap[1] in inside  # "Against Hunger and Against Poverty"
            apart = self.tokens.folded[max(0, left[0] - 2) : left[0]]  # "*de la* Junta A y *del* Jurado B"
            again = again or (gap[1] in forms and not forms.isdisjoint(inside) and forms.isdisjoint(apart))
            return (
                again
                and self.words.open_ended(left)
                and not self.words.whole(*right)
                and not self.words.place(*right)
            )
        if not gap or len(gap) > 2 or not (gap[-1] in self.closed.joins or gap == (",",)):
            return False
        if len(gap) == 2 or gap == (",",):
            return self._series(left, right)
        left_whole, right_whole = (
            self.words.whole(*left) and not self._unfinished(*left),
            self.words.whole(*right),
        )
        if left_whole and right_whole:
            return self._goes_with(left, right)
        if left_whole and self._describes_too(left, right):
            return True
        if right_whole:
            return right[0] in self.words.places if self.words.place(*left) else True
        if left_whole:
            return self.words.open_ended(left) and right[0] not in self.words.places
        return self.words.lower_head(right[1]) is not None

    def _goes_with(self, left: Group, right: Group) -> bool:
        """ "Forest Strategy *and Action Plan*": a plan of no name of its own behind that of another."""
        folded = self.tokens.folded
        plain = folded[slice(*right)]
        return (
            folded[left[1] - 1] in self.closed.paired_plans
            and plain[-1] in self.closed.paired_plans
            and all(word in self.closed.paired_plans | self.closed.plan_kinds for word in plain)
        )

    def _describes_too(self, left: Group, right: Group) -> bool:
        """ "Conselho Económico *e Social*": one more adjective of the same head."""
        endings = tuple(self.closed.adjective_endings)
        both = (self.tokens.folded[left[1] - 1], self.tokens.folded[right[0]])
        head = self.words.own_head(*left)
        adds = head is not None and head.last < left[1] and right[0] not in self.words.heads
        return bool(endings) and adds and all(word.endswith(endings) for word in both)

    def _unfinished(self, first: int, last: int) -> bool:
        """'APEC Internet | and Digital Economy Roadmap': a known name opens one whose head is to come."""
        last = self.words.without_people(first, last)
        opens = any(hit.first == first and hit.last < last for hit in self.words.known)
        return opens and self.words.own_head(first, last) is None

    def _series(self, left: Group, right: Group) -> bool:
        """'Women, Peace, and Security agenda': a title with commas, none of its members a name."""
        plain = (
            not self.words.whole(*left) and left[0] not in self.words.places and not self.words.whole(*right)
        )
        return plain and right[0] not in self.words.places and self.words.lower_head(right[1]) is not None
