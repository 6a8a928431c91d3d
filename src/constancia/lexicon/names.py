"""What proper names are made of in one language: heads, links, places, names known everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from constancia.lexicon.cues import words

# Groups of names.toml. Heads say what a thing is ("forum"); `half` are those that also end a name whose
# later words are in lower case ("China-EU climate dialogue"); known names need no head.
HEADS = ("heads", "half", "bodies")
KNOWN = (
    "organisations",
    "forums",
    "agreements",
    "initiatives",
    "programmes",
    "defined",
)  # the last by the document itself
DOCUMENTS = "documents"  # names only with what stands behind them
BODIES = ("organisations", "bodies", "acronym", "defined")
# Known names behind which a lower-case head noun may still follow ("WTO ministerial conference").
EXTENDED = ("organisations", "forums", "programmes", "initiatives", "defined")


@dataclass(frozen=True, slots=True)
class NameWords:
    """The closed word sets of names: folded tokens."""

    links: frozenset[str]  # "of", "on the": may stand inside a name
    genitives: frozenset[str]  # those of the links that a place may follow
    far_links: frozenset[str]  # those that go on a name but never follow its head: "Friendship *with* ..."
    joins: frozenset[str]  # "and"
    commas: frozenset[str]
    function: frozenset[str]  # words that end the lower-case rest of a name
    not_names: frozenset[str]  # acronyms and capitals that name nothing here ("GDP", "SME")
    opening_quotes: frozenset[str]
    closing_quotes: frozenset[str]
    title_marks: frozenset[str]  # opening marks that enclose nothing but titles
    attached: frozenset[str]  # words that hang on a name by a hyphen and are no part of it ("-led")
    near_heads: frozenset[str]  # heads in small letters right behind two capitals ("River Watch *scheme*")
    of_bodies: frozenset[str]  # people and states of a body, no part of its name ("NATO *Allies*")
    holders: frozenset[str]  # one officer, whose plan is named without him: "the *President*'s Recovery Plan"
    inner_links: frozenset[str]  # links behind a word without a head: "the Space *for* Climate Observatory"
    introducing: frozenset[str]  # what stands before such a name: articles, possessives
    paired_plans: frozenset[str]  # plans that go with another ("Forest Strategy and Action *Plan*")
    plan_kinds: frozenset[str]  # what such a plan is of ("and *Action* Plan")
    name_months: frozenset[str]  # in the date by which a text is told ("Statement of 19 *May* 2005")
    aims: frozenset[str]  # links to what a thing is for ("Pacto *por* los Cuidados")
    annexes: frozenset[str]  # documents to another that is named behind them ("*Protocol* to the ...")
    sided: frozenset[str]  # documents that are named by their sides ("*Treaty* between ...")
    side_links: frozenset[str]  # "between"
    telling_heads: frozenset[str]  # heads that tell of a noun before them ("Coordinación *Política*")
    link_forms: frozenset[str]  # forms of one link ("Política *de* Esporte e *do* Exercício")
    dated: frozenset[str]  # texts whose year stands before their name ("the *1980* Schools Act")
    counting: frozenset[str]  # what counts a meeting, part of its name ("the *18th* Harbour Congress")
    titled: frozenset[str]  # nouns in lower case before a title of capitals ("the portal *Open Books*")
    meetings: frozenset[
        str
    ]  # what is counted of a body, no part of its name ("the II *Meeting* of the Forum")
    qualifiers: frozenset[str]  # adjectives in lower case inside a name ("Plan *nacional* de Vivienda")
    small_links: frozenset[str]  # what goes on a name whose first word alone has a capital ("Ley *de* aguas")
    small_opening: frozenset[str]  # what stands before such a name
    year_links: frozenset[str]  # what else a year stands behind in a name ("Política de Aguas *al* 2030")
    adjective_endings: frozenset[str]  # of a second adjective of a head ("Conselho Económico e *Social*")
    governing_nouns: frozenset[str]  # nouns in such a name that these go on ("Lei de *acesso à* informação")
    governed_links: frozenset[str]
    number_marks: frozenset[str]  # what stands before the number of a text ("Ley *N.º* 30364")
    bounds: frozenset[str]  # tokens of a script without capitals that end a name on its left


@cache
def name_words(language: str) -> NameWords:
    return NameWords(
        links=words(language, "name_links"),
        genitives=words(language, "genitive_links"),
        far_links=words(language, "far_links"),
        joins=words(language, "coordinators"),
        commas=words(language, "commas"),
        function=words(language, "function_words"),
        not_names=words(language, "not_names"),
        opening_quotes=words(language, "opening_quotes"),
        closing_quotes=words(language, "closing_quotes"),
        title_marks=words(language, "title_marks"),
        attached=words(language, "attached"),
        near_heads=words(language, "near_heads"),
        of_bodies=words(language, "of_bodies"),
        holders=words(language, "holders"),
        inner_links=words(language, "inner_links"),
        introducing=words(language, "introducing"),
        dated=words(language, "dated"),
        counting=words(language, "counting"),
        paired_plans=words(language, "paired_plans"),
        plan_kinds=words(language, "plan_kinds"),
        name_months=words(language, "name_months"),
        aims=words(language, "aims"),
        annexes=words(language, "annexes"),
        sided=words(language, "sided"),
        side_links=words(language, "side_links"),
        telling_heads=words(language, "telling_heads"),
        link_forms=words(language, "link_forms"),
        titled=words(language, "titled"),
        meetings=words(language, "meetings"),
        qualifiers=words(language, "qualifiers"),
        small_links=words(language, "small_links"),
        small_opening=words(language, "small_opening"),
        year_links=words(language, "year_links"),
        adjective_endings=words(language, "adjective_endings"),
        governing_nouns=words(language, "governing_nouns"),
        governed_links=words(language, "governed_links"),
        number_marks=words(language, "number_marks"),
        bounds=words(language, "name_bounds"),
    )
