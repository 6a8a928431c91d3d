"""A sentence without spaces as the search for verbs sees it."""

from __future__ import annotations

import re

from constancia.lexicon.unspaced import Unspaced
from constancia.statements.unspaced.segment import VERB

BLANK = "\ufffc"  # stands for what is quoted, bracketed or a noun, so that no verb is seen in it
_QUOTED = re.compile(r"[“「『《（(][^”」』》）)]{0,60}[”」』》）)]|·[\u4e00-\u9fff]{3}")


def mask(sentence: str, rules: Unspaced) -> str:
    """The sentence with what is quoted or bracketed blanked, nouns that hold a verb, and what stands behind
    the dot of a foreign name; the sign that makes a phrase relative is the usual one; offsets kept.
    """
    quoted = _QUOTED.sub(lambda match: match[0][0] + BLANK * (len(match[0]) - 2) + match[0][-1], sentence)
    return rules.literary.sub(rules.relative, rules.noun.sub(lambda match: _blanked(match, rules), quoted))


def _blanked(match: re.Match[str], rules: Unspaced) -> str:
    """A noun blanked; as it is where its first sign ends a verb, or a verb holds it: "*推动*能源转型" has no
    动能, "*稳就业*" is a verb.
    """
    before = match.start() - 1
    verb = rules.strong.match(match.string, before) if before >= 0 else None
    held = verb is not None and (verb.end() == before + VERB or verb.end() >= match.end())
    if held:
        return match[0]
    kept = rules.relative if match[0].startswith(rules.relative) else ""  # "体系*的*要求"
    return kept + BLANK * (len(match[0]) - len(kept))
