"""Would a tagger that is trained on coded papers do better than the rules? Each paper is left out once.

    python -m benchmarks.trained [--facet kind|precision] [--gold FOLDER]... [--measure-only FOLDER]...

Trained on the papers of `evaluation/gold/` (and of each --gold), a logistic regression sees the words of a
statement (in a script without spaces: its signs), the heading above, the subject, the verb, the statement
before, and the rules' own answer with the rule that gave it. Its answer replaces the rules' where it is surer
of it, by more than the gate. What the rules and both together get right is printed, by language.
Decision 0029 tells what came of it. Nothing is random: the same papers give the same numbers.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from constancia import pipeline
from constancia.evaluation.coded import of_rows, of_statements
from constancia.evaluation.golds import Gold, checked, golds
from constancia.evaluation.measure import compare
from constancia.lexicon.unspaced import is_unspaced
from constancia.model import Paper, Statement, Tier
from constancia.read import read_document
from constancia.text.tokens import fold

ROOT = Path(__file__).resolve().parent.parent
GATES = (0.0, 0.3, 0.6)
REGULAR = 1.0  # inverse strength of regularisation; 0.1 to 3 made no difference of a point
WORDS, SIGNS = 2, 3  # the longest runs of words, and of signs in a script without spaces
FIRST = 4  # tokens of a statement's beginning that are seen with their place
Features = dict[str, int]


@dataclass(frozen=True, slots=True)
class Sample:
    """One value that the rules gave, what people gave, and what a tagger sees of it."""

    features: Features
    rules: str
    people: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of `values`, how many the rules had right, both together, and how many answers were replaced."""

    values: int
    rules: int
    together: int
    replaced: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--facet", choices=("kind", "precision"), default="kind")
    parser.add_argument("--gold", type=Path, action="append", default=[])
    parser.add_argument("--measure-only", type=Path, action="append", default=[])
    asked = parser.parse_args()
    own = [(ROOT / "evaluation" / "gold", (ROOT / "papers",)), *((folder, ()) for folder in asked.gold)]
    trained = [one for folder, papers in own for one in golds(folder, papers)]
    measured = [one for folder in asked.measure_only for one in golds(folder)]
    found = {one.id: sampled(one, asked.facet) for one in (*trained, *measured) if one.statements}
    kept = {one.id for one in trained}
    for line in told(found, kept):
        print(line)
    return 0


def sampled(gold: Gold, facet: str) -> tuple[str, list[Sample]]:
    """A paper's language and its samples: of all pairs for the kind, of paired undertakings otherwise."""
    document = read_document(gold.path)
    rows = of_rows(checked(gold, document.text).statements or ())
    paper = pipeline.code(document, tier=Tier.RULES)
    coded = of_statements(paper.statements)
    measured = compare(rows, coded)
    places = {id(one): index for index, one in enumerate(coded)}
    pairs = measured.pairs if facet == "kind" else measured.undertakings
    samples = [
        Sample(seen(paper, places[id(found)], facet), str(found.single[facet]), str(known.single[facet]))
        for known, found in pairs
        if facet in known.single and facet in found.single
    ]
    return document.language, samples


def seen(paper: Paper, index: int, facet: str) -> Features:
    """What a tagger is shown of a statement; words and verbs are kept apart by language."""
    statement, text = paper.statements[index], paper.document.text
    language, clause = paper.document.language, statement.clause
    before = str(paper.statements[index - 1].kind) if index else "none"
    value = statement.facet(facet)
    subject = () if clause.subject is None else fold(clause.subject.quote(text))
    names = {f"answer {value.value}", f"rule {value.by.partition('.')[2]}", f"before {before}"}
    names |= {f"{language} verb {clause.lemma}", f"subject {bool(subject)}"}
    names |= {f"{language} subject {token}" for token in subject}
    names |= {f"{language} heading {token}" for token in fold(heading(paper, statement))}
    tokens = fold(statement.quote)
    longest = SIGNS if is_unspaced(language) else WORDS
    names |= {f"{language} at {place} {token}" for place, token in enumerate(tokens[:FIRST])}
    names |= {f"{language} words {' '.join(run)}" for run in runs(tokens, longest)}
    return dict.fromkeys(sorted(names), 1)


def heading(paper: Paper, statement: Statement) -> str:
    above = next((one for one in paper.divisions if one.id == statement.division), None)
    return "" if above is None else above.title


def runs(tokens: Sequence[str], longest: int) -> Iterator[Sequence[str]]:
    for length in range(1, longest + 1):
        for start in range(len(tokens) - length + 1):
            yield tokens[start : start + length]


def answers(train: Sequence[Sample], test: Sequence[Sample]) -> Iterator[tuple[Sample, str, float]]:
    """For each sample the tagger's answer, and by how much it is surer of it than of the rules'."""
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([one.features for one in train])
    tagger = LogisticRegression(C=REGULAR, max_iter=200).fit(matrix, [one.people for one in train])
    classes = list(tagger.classes_)
    for one, row in zip(
        test, tagger.predict_proba(vectors.transform([s.features for s in test])), strict=True
    ):
        best = int(row.argmax())
        rules = row[classes.index(one.rules)] if one.rules in classes else 0.0
        yield one, classes[best], float(row[best] - rules)


def told(found: dict[str, tuple[str, list[Sample]]], kept: Iterable[str]) -> Iterator[str]:
    """A line for each gate and language, and for all papers together."""
    kept = set(kept)
    answered: defaultdict[str, list[tuple[Sample, str, float]]] = defaultdict(list)
    for paper, (language, test) in found.items():
        train = [one for other, (_, samples) in found.items() if other in kept - {paper} for one in samples]
        if test and train:
            answered[language] += answers(train, test)
    answered["all"] = [one for each in list(answered.values()) for one in each]
    for gate in GATES:
        for language, listed in sorted(answered.items()):
            one = outcome(listed, gate)
            yield (
                f"gate {gate:.1f}  {language:3}  {one.values:5} values  rules {one.rules / one.values:.3f}"
                f"  together {one.together / one.values:.3f}  ({one.replaced} replaced)"
            )


def outcome(answered: Sequence[tuple[Sample, str, float]], gate: float) -> Outcome:
    final = [(one, answer if surer > gate else one.rules) for one, answer, surer in answered]
    return Outcome(
        len(final),
        sum(one.rules == one.people for one, _ in final),
        sum(answer == one.people for one, answer in final),
        sum(answer != one.rules for one, answer in final),
    )


if __name__ == "__main__":
    raise SystemExit(main())
