"""Members of a list without a verb form of their own: infinitives behind one mark, forms in -ing."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    BE,
    COMMA,
    PREPOSITION,
    TO,
)
from constancia.lexicon.verbs import BASE, GERUND, NOUN
from constancia.statements.spaced.members.joints import Joint
from constancia.statements.spaced.members.walk import Walk
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.steps import skip_adverbs
from constancia.statements.spaced.words.words import SEPARATORS


def listed_infinitive(walk: Walk, joint: Joint) -> bool:
    """ "to support A and to hold B", where the first "to" belongs to the wrapper."""
    verb = skip_adverbs(walk.words, joint.verb + 1)
    own = _has_own_mark(walk, joint)
    inside = walk.inner not in ("", "relative") and not (walk.bare or own)
    goes_on = walk.place > 0 and bool(walk.tags[walk.start - 1] & TO)  # "and *to* train judges"
    marked = walk.level.infinitive or _is_marked(walk) or _settles(walk, joint) or goes_on
    if verb >= walk.end or not marked:
        return False
    tag = walk.tags[verb]
    if inside and not (joint.joined and tag & GERUND and walk.group.form == GERUND):
        return False  # "commit to raising our efforts to end waste and *to sharing* data"
    listed = (
        joint.joined
        or joint.hard
        or walk.before_aside(joint) < joint.at
        or ((walk.inner == "" or own) and any(ahead.later_infinitives(walk.words, verb)))
        or (joint.comma and _is_marked(walk) and (walk.place > 0 or _lists_on(walk, verb)))
    )
    if not tag & (BASE | GERUND) or not listed:
        return False
    settled = () if walk.level.infinitive or _is_marked(walk) else (walk.level.lemma,)
    if not walk.add(joint, joint.verb + 1, BASE if tag & BASE else GERUND, level=False):
        return False
    walk.group = walk.group._replace(wrappers=(*settled, *walk.group.wrappers))
    return True


def _has_own_mark(walk: Walk, joint: Joint) -> bool:
    """ "se compromete *a* mejorar el clima como forma *de* atraer inversión, *a* garantizar": whether a mark
    is that of the list, and no purpose inside has it; or the list has been gone on with it before.
    """
    own = walk.words.folded[walk.level.verb - 1]
    if not (walk.grammar.direct and joint.comma and walk.inner == "purpose"):
        return False
    if walk.words.folded[joint.verb] != own or not walk.tags[walk.level.verb - 1] & TO:
        return False
    inside = [walk.words.folded[at] for at in range(walk.group.end, joint.at) if walk.tags[at] & TO]
    return own not in inside or walk.place > 0


def decides_further(walk: Walk, joint: Joint) -> bool:
    """ "acordaron que se convoque la Comisión y *celebrar* un foro", "acordaron la firma de A y *abrir* B":
    first a clause or a thing, then an act.
    """
    if not walk.grammar.direct or not joint.joined or walk.inner not in ("", "that"):
        return False
    own = walk.level is walk.group and walk.level.lemma in walk.grammar.wrappers.settled
    if not own or walk.level.passive or walk.tags[joint.verb] & NOUN:
        return False
    settled = walk.level.lemma
    if not walk.add(joint, joint.first, BASE, level=False):
        return False
    walk.group = walk.group._replace(wrappers=(settled, *walk.group.wrappers))
    return True


def _lists_on(walk: Walk, verb: int) -> bool:
    """ "To plant trees, to *open* parks, to train staff": a third act printed as an infinitive."""
    stop = ahead.stop(walk.words, verb)
    return any(
        walk.tags[at] & COMMA and walk.tags[at + 1] & TO and walk.tags[at + 2] & (BASE | BE) == BASE
        for at in range(verb + 1, stop - 2)
    )


def _is_marked(walk: Walk) -> bool:
    """ "To protect wetlands, to plant trees and *to* restore pastures": acts printed as infinitives."""
    first = walk.level.first
    return walk.clause.subject is None and first > 0 and bool(walk.tags[first - 1] & TO)


def _settles(walk: Walk, joint: Joint) -> bool:
    """ "agreed on the need for a study, and *to* pay for it": first a thing, then an act."""
    own = walk.level is walk.group and walk.level.lemma in walk.grammar.wrappers.infinitive
    if not own or walk.inner:
        return False
    listed = joint.joined or any(ahead.later_infinitives(walk.words, joint.verb))
    return (joint.joined and joint.comma) or (listed and _to_an_act(walk, joint))


def _to_an_act(walk: Walk, joint: Joint) -> bool:
    """ "commit to the rule of law and *to building* courts": behind what one is committed to, an act."""
    verb = skip_adverbs(walk.words, joint.verb + 1)
    near = walk.tags[walk.group.end : walk.group.end + 2]
    acts = walk.tags[verb] & (GERUND | BASE | NOUN) in (GERUND, BASE) if verb < walk.end else False
    committed = walk.level.lemma in walk.grammar.wrappers.committing and not walk.grammar.direct
    return acts and committed and any(tag & TO for tag in near)


def gerund_member(walk: Walk, joint: Joint) -> bool:
    """ "committed to upholding A, promoting B, and enhancing C"; other gerunds are circumstance."""
    inside = walk.inner and (walk.listing or not (joint.hard or _ends_purpose(walk, joint)))
    if inside or _exemplifies(walk, joint):
        return False
    if not ahead.gerund_at(walk.words, walk.grammar, joint.verb):
        return False
    if walk.group.progressive and ((walk.grammar.direct and not joint.joined) or _lists_means(walk, joint)):
        return False
    bare = bool(walk.tags[joint.at - 1] & GERUND)  # "in collecting, analysing and using data"
    if (bare or not joint.comma) and ahead.is_means(walk.words, walk.group.end, joint.at):
        return False
    if (
        not joint.hard
        and not joint.joined
        and not any(ahead.later_gerunds(walk.words, walk.grammar, joint.verb))
    ):
        return False
    return walk.add(joint, joint.first, GERUND, level=False)


def _lists_means(walk: Walk, joint: Joint) -> bool:
    """ "are expanding trade *by building* ports, *training* crews, and *cutting* fees": whether a form in
    -ing goes on one behind a preposition, and not the verb of the list.
    """
    inside = range(walk.group.end, joint.at)
    first = next((at for at in inside if walk.tags[at] & GERUND and not walk.tags[at] & NOUN), -1)
    listed = all(walk.tags[at - 1] & SEPARATORS for at in inside if at > first and walk.tags[at] & GERUND)
    if walk.grammar.direct or first < 0 or joint.hard:
        return False
    tells = walk.words.folded[first - 1] in walk.grammar.nominal_links  # "four years *of* building roads"
    return listed and bool(walk.tags[first - 1] & PREPOSITION) and not tells


def _ends_purpose(walk: Walk, joint: Joint) -> bool:
    """ "raising standards to curb fraud and *training* judges": no form in -ing goes on an infinitive."""
    within = any(walk.tags[at] & GERUND for at in range(walk.group.end, joint.at))
    follows = walk.tags[min(joint.verb + 1, walk.end - 1)]
    return joint.joined and walk.inner == "purpose" and not (within or follows & SEPARATORS)


def _exemplifies(walk: Walk, joint: Joint) -> bool:
    """ "addressing barriers, including *easing* rules; *accepting* certificates; and": all are examples."""
    return any(
        walk.words.folded[at] in walk.grammar.exemplifying and walk.tags[at + 1] & GERUND
        for at in range(walk.group.end, joint.at - 1)
    )
