"""Asks the official validators about a deposit: validate.py DEPOSIT. Prints a line for each; 1 if one refuses.

Nothing is asked of the network: the context of RO-Crate 1.1 is the one that the package rocrate carries, that of Workflow Run Crate a list of its terms.
"""

import io
import json
import re
import subprocess
import sys
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import requests

deposit = Path(sys.argv[1])
packages = Path(str(files("datacite"))).parent
terms = """ContainerImage DockerImage ParameterConnection SIFImage connection containerImage environment md5 registry
resourceUsage sha1 sha256 sha512 sourceParameter tag targetParameter""".split()
run_context = {"@context": {term: f"https://w3id.org/ro/terms/workflow-run#{term}" for term in terms}}
known = {
    "https://w3id.org/ro/crate/1.1/context": files("rocrate").joinpath("data/ro-crate.jsonld").read_bytes(),
    "https://w3id.org/ro/terms/workflow-run/context": json.dumps(run_context).encode(),
}
refused = 0


def send(self, request, **_):
    url = request.url.rstrip("/")
    if url not in known:
        raise requests.ConnectionError(f"nothing is asked of the network: {url}")
    response = requests.Response()
    response.status_code, response.url, response.request = 200, request.url, request
    response.headers["Content-Type"] = "application/ld+json"
    response.raw = io.BytesIO(known[url])
    return response


requests.adapters.HTTPAdapter.send = send


def tell(what, problems):
    global refused
    refused |= bool(problems)
    print(f"{'refused' if problems else 'valid'}: {what}", *(f"  {one}" for one in problems), sep="\n")


def there(name):
    return (deposit / name).exists()


def crate():
    from rocrate_validator import models, services

    for profile in ("ro-crate-1.1", "process-run-crate-0.5"):
        result = services.validate(
            services.ValidationSettings(
                rocrate_uri=str(deposit),
                profile_identifier=profile,
                requirement_severity=models.Severity.REQUIRED,
                no_cache=True,
            )
        )
        checks = len(result.executed_checks)
        issues = [f"{one.check.identifier} {one.message}" for one in result.get_issues()]
        tell(f"ro-crate-metadata.json, {profile}, {checks} checks, roc-validator {version('roc-validator')}", issues)


def command(what, *words):
    done = subprocess.run([str(Path(sys.executable).parent / words[0]), *words[1:]], capture_output=True, text=True)
    tell(what, [] if done.returncode == 0 else [done.stdout + done.stderr])


def datacite():
    from datacite import schema45

    document = json.loads((deposit / "datacite.json").read_text())
    problems = [one.message for one in schema45.validator.iter_errors(document)]
    tell(f"datacite.json, schema 4.5, datacite {version('datacite')}", problems)


def dataverse():
    from jsonschema import Draft7Validator

    schema = json.loads((packages / "pyDataverse/schemas/json/dataset_upload_default_schema.json").read_text())
    document = json.loads((deposit / "dataverse.json").read_text())
    # Its schema is older than licences that have a name and a URI.
    document["datasetVersion"]["license"] = document["datasetVersion"]["license"]["name"]
    problems = [one.message for one in Draft7Validator(schema).iter_errors(document)]
    tell(f"dataverse.json, upload of a dataset, pyDataverse {version('pyDataverse')}", problems)


def invenio_rdm():
    """By the schema of stored records, which knows every field and takes no other."""
    from jsonschema import Draft7Validator, RefResolver

    def read(uri):
        places = (packages / one / "records/jsonschemas" / uri.removeprefix("http://") for one in owners)
        # References are only joined in schemes that urllib knows.
        return json.loads(next(one for one in places if one.exists()).read_text().replace('"local://', '"http://'))

    owners = ("invenio_rdm_records", "invenio_records_resources", "invenio_requests")
    resolver = RefResolver("", {}, handlers={"http": read})
    document = json.loads((deposit / "invenio-rdm.json").read_text())
    schema = {"$ref": "http://records/record-v6.0.0.json"}
    problems = [one.message for one in Draft7Validator(schema, resolver=resolver).iter_errors(document)]
    tell(f"invenio-rdm.json, records 6.0.0, invenio-rdm-records {version('invenio-rdm-records')}", problems)


def codemeta():
    """Expanded by its context, nothing is lost, and whatever names something is an IRI."""
    from pyld import jsonld

    context = json.loads((packages / "codemeta/schema/codemeta.jsonld").read_text())
    problems = []

    def load(url, _):
        if url != "https://w3id.org/codemeta/3.0":
            raise ValueError(f"nothing is asked of the network: {url}")
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}

    def named(node):
        if isinstance(node, list):
            for one in node:
                yield from named(one)
        elif isinstance(node, dict):
            for key, value in node.items():
                if key in ("@id", "@type"):
                    yield from value if isinstance(value, list) else [value]
                else:
                    yield from named(value)

    options = {
        "base": "relative:/",
        "documentLoader": load,
        "on_property_dropped": lambda name, *_: problems.append(f"{name} is no term of CodeMeta"),
    }
    names = list(named(jsonld.expand(json.loads((deposit / "codemeta.json").read_text()), options)))
    problems += [f"{one} is no IRI" for one in names if not re.fullmatch(r"(?!relative:)[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", one)]
    tell(f"codemeta.json, {len(names)} names in the context of CodeMeta 3.0 (codemetapy {version('codemetapy')}), PyLD {version('PyLD')}", problems)


def zenodo():
    """The rules of https://developers.zenodo.org that a deposit of data is held to: its schema is in no package."""
    document = json.loads((deposit / ".zenodo.json").read_text())
    related = document.get("related_identifiers", [])
    known = """title upload_type description creators access_right license keywords publication_date related_identifiers
    notes version communities grants references contributors""".split()
    rules = {
        "no field but known ones": set(document) <= set(known),
        "what is required": all(document.get(one) for one in ("title", "upload_type", "description", "creators")),
        "upload_type": document["upload_type"] in ("dataset", "software"),
        "publication_date": re.fullmatch(r"\d{4}-\d\d-\d\d", document["publication_date"]),
        "open needs a licence": document["access_right"] == "open" and document.get("license"),
        "creators": all(set(one) <= {"name", "affiliation", "orcid"} and ", " in one["name"] for one in document["creators"]),
        "relations": all(one["relation"] in ("isSupplementTo", "isDerivedFrom") for one in related),
        "schemes": all(one["scheme"] in ("doi", "url") for one in related),
        "keywords are texts": all(isinstance(one, str) for one in document.get("keywords", [])),
    }
    tell(f".zenodo.json, {len(rules)} rules of Zenodo", [name for name, kept in rules.items() if not kept])


def codecheck():
    """The rules of CODECHECK 2.0 that a draft can keep; 008 to 013, 025 and 026 are for the person who checks."""
    from ruamel.yaml import YAML

    text = (deposit / "codecheck.yml").read_text()
    document = YAML(typ="safe").load(text)
    paper, manifest = document.get("paper", {}), document.get("manifest", [])
    rules = {
        "CC-CFG-002": text.startswith("---\n"),
        "CC-CFG-004": isinstance(manifest, list) and len(manifest) > 0,
        "CC-CFG-005": all(one.get("file") for one in manifest),
        "CC-CFG-006": all(not one["file"].startswith("/") for one in manifest),
        "CC-CFG-007": all(one.get("comment") for one in manifest),
        "CC-CFG-014": document.get("version") == "https://codecheck.org.uk/spec/config/2.0/",
        "CC-CFG-017": bool(paper.get("title")),
        "CC-CFG-018": len(paper.get("authors", [])) > 0,
        "CC-CFG-019": all(one.get("name") for one in paper["authors"]),
        "CC-CFG-020": all(re.fullmatch(r"(\d{4}-){3}\d{3}[\dX]", one.get("ORCID", "")) for one in paper["authors"]),
        "CC-CFG-021": bool(paper.get("reference")),
        "CC-CFG-023": not re.search("FIXME|TODO|XXXXX", text),
        "CC-CFG-024": bool(document.get("summary")),
        "CC-BUN-001": all((deposit / one["file"]).exists() for one in manifest),
    }
    tell(f"codecheck.yml, {len(rules)} rules of CODECHECK 2.0", [name for name, kept in rules.items() if not kept])


crate()
command(f"sbom.spdx.json, SPDX 2.3, spdx-tools {version('spdx-tools')}", "pyspdxtools", "-i", str(deposit / "sbom.spdx.json"))
codemeta()
if there(".zenodo.json"):
    zenodo()
if there("CITATION.cff"):
    command(f"CITATION.cff, 1.2.0, cffconvert {version('cffconvert')}", "cffconvert", "--validate", "-i", str(deposit / "CITATION.cff"))
if there("datacite.json"):
    datacite()
if there("dataverse.json"):
    dataverse()
if there("invenio-rdm.json"):
    invenio_rdm()
if there("codecheck.yml"):
    codecheck()
sys.exit(refused)
