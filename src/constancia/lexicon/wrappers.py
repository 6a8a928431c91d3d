"""What introduces another verb in a language (`clauses.toml`, the table `wrappers`)."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.lexicon.fields import rows, words


@dataclass(frozen=True, slots=True)
class Wrappers:
    """What introduces another verb. Verbs by lemma, phrases by their words.

    `concerned` adjectives and `concerns`, nouns, take an act in -ing ("interest in opening"), `responsible`
    ones do with their links behind a modal ("will be responsible for opening").
    `resolving` verbs settle what will be done ("agree that"), `deciding` ones also what should, `pledging`
    ones what the speaker will do ("announce that it will"), `stressing` ones too, but not what he intends,
    `foretelling` ones where the future is an ending ("anunciaron que abrirán"), `reasserting` ones too of
    oneself, `retelling` ones in the mouth of another, `intending` verbs of will that are told like a
    future ("dijo que prevé abrir"), `vowing` ones bind who says so ("se obliga a"), `witnesses` open
    those it is said to ("*con* los vecinos"), `assuring` ones of those vouch for what others will do
    ("garantizamos que nadie pagará"), `settled` ones settle an act in the passive ("quedó acordado
    abrir"), `directed` phrases link an effort to its act ("en el sentido de"), `going` verbs make a
    future with an infinitive,
    `progressing` ones stand for the auxiliary of what is under way ("se encuentra elaborando"),
    `ought` is what others have to do where it is decided, `needs` are adjectives that say what is needed,
    `obliging` verbs of duty with their links ("tener que"); what is in `things` may govern a thing instead of
    an act ("committed to dialogue"); `charges` are nouns of a task behind a future ("tendrá la función de"),
    `purposes` of what is meant ("it is our policy to") behind `whose` it is, or behind what
    `setting` verbs set by a `deeming` word ("fija como prioridad abrir"), and
    where `felt` nouns are known, only those and nouns of will are said besides.
    """

    infinitive: frozenset[str] = words("infinitive", needed=True)
    gerund: frozenset[str] = words("gerund", needed=True)
    processes: tuple[tuple[str, ...], ...] = rows("processes")
    progressing: frozenset[str] = words("progressing")
    directed: tuple[tuple[str, ...], ...] = rows("directed")
    states: tuple[tuple[str, ...], ...] = rows("states")
    committing: frozenset[str] = words("committing", needed=True)
    resolving: frozenset[str] = words("resolving")
    deciding: frozenset[str] = words("deciding")
    pledging: frozenset[str] = words("pledging")
    stressing: frozenset[str] = words("stressing")
    foretelling: frozenset[str] = words("foretelling")
    reasserting: frozenset[str] = words("reasserting")
    retelling: frozenset[str] = words("retelling")
    intending: frozenset[str] = words("intending")
    vowing: frozenset[str] = words("vowing")
    witnesses: frozenset[str] = words("witnesses")
    assuring: frozenset[str] = words("assuring")
    settled: frozenset[str] = words("settled")
    going: frozenset[str] = words("going")
    able: frozenset[str] = words("able")  # between those and what one will be able to do
    ought: frozenset[str] = words("ought")
    company: frozenset[str] = words("company", needed=True)
    adjective: frozenset[str] = words("adjective", needed=True)
    copula: frozenset[str] = words("copula", needed=True)
    phrases: frozenset[tuple[str, str]] = words("phrases", needed=True)
    statement: frozenset[str] = words("statement", needed=True)
    noun: frozenset[str] = words("noun", needed=True)
    charges: frozenset[str] = words("charges")
    things: frozenset[str] = words("things")
    responsible: frozenset[str] = words("responsible")
    responsible_links: frozenset[str] = words("responsible_links")
    purposes: frozenset[str] = words("purposes")
    whose: frozenset[str] = words("whose")
    setting: frozenset[str] = words("setting")
    deeming: frozenset[str] = words("deeming")
    felt: frozenset[str] = words("felt")
    shared: frozenset[str] = words("shared", needed=True)
    needs: frozenset[str] = words("needs")
    concerned: frozenset[str] = words("concerned")
    concerns: frozenset[str] = words("concerns")
    obliging: frozenset[str] = words("obliging")
    obliging_links: frozenset[str] = words("obliging_links")
