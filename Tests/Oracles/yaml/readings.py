"""The readings of a document: fentan's, and those of independent YAML libraries."""

import json
import math
import re
import subprocess

import ruamel.yaml
import yaml

REFUSED = "refused"


class CoreLoader(yaml.SafeLoader):
    """PyYAML with the core schema of YAML 1.2 in place of the types of YAML 1.1."""

    yaml_implicit_resolvers = {}


class CoreConstructor:
    """What the core schema makes of integers and floats."""

    @staticmethod
    def integer(loader, node):
        text = loader.construct_scalar(node)
        if text.startswith("0o"):
            return int(text[2:], 8)
        if text.startswith("0x"):
            return int(text[2:], 16)
        return int(text)

    @staticmethod
    def real(loader, node):
        text = loader.construct_scalar(node).lower()
        return float(text.replace(".inf", "inf").replace(".nan", "nan"))


TAG = "tag:yaml.org,2002:"
for name, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
]:
    CoreLoader.add_implicit_resolver(TAG + name, re.compile(f"^(?:{pattern})$"), first)
CoreLoader.add_constructor(TAG + "int", CoreConstructor.integer)
CoreLoader.add_constructor(TAG + "float", CoreConstructor.real)


def ruamel_12(data):
    """ruamel.yaml, pure and safe: YAML 1.2."""
    return ruamel.yaml.YAML(typ="safe", pure=True).load(data)


def pyyaml_core(data):
    """PyYAML with the core schema of YAML 1.2."""
    return yaml.load(data, Loader=CoreLoader)


def pyyaml_11(data):
    """PyYAML as it is: YAML 1.1."""
    return yaml.load(data, Loader=yaml.SafeLoader)


LIBRARIES = {
    "ruamel.yaml (1.2)": ruamel_12,
    "PyYAML (core schema)": pyyaml_core,
    "PyYAML (1.1)": pyyaml_11,
}


def plain(value):
    """A value with its types spelled out, so that == sees 1, 1.0 and true apart."""
    if isinstance(value, dict):
        return ("map", tuple((plain(key), plain(item)) for key, item in value.items()))
    if isinstance(value, (list, tuple)):
        return ("list", tuple(plain(item) for item in value))
    if isinstance(value, float) and (math.isnan(value) or math.isinf(value)):
        # fentan writes them as texts, for JSON has no numbers for them.
        return ("str", {"nan": ".nan", "inf": ".inf", "-inf": "-.inf"}[str(value)])
    if isinstance(value, float):
        return ("float", repr(value))
    return (type(value).__name__, value)


def library_readings(data):
    """What each library reads; a text beginning with `refused` where it reads nothing."""
    result = {}
    for name, read in LIBRARIES.items():
        try:
            result[name] = plain(read(data))
        except Exception as error:  # Whatever a library throws is a refusal.
            first = str(error).strip().split("\n")[0]
            result[name] = f"{REFUSED}: {type(error).__name__}: {first}"
    return result


class Fentan:
    """The reader under test, called on batches of files."""

    def __init__(self, path, folder):
        self.path = path
        self.folder = folder

    def read(self, documents):
        """What fentan reads in each document, or a text beginning with `refused`."""
        readings = []
        for start in range(0, len(documents), 1000):
            batch = documents[start : start + 1000]
            names = []
            for index, data in enumerate(batch):
                name = f"{self.folder}/{index}.yaml"
                with open(name, "wb") as file:
                    file.write(data)
                names.append(name)
            run = subprocess.run(
                [self.path, "yaml", "--lines", *names], capture_output=True, timeout=600
            )
            lines = run.stdout.decode().split("\n")
            if run.returncode != 0 or len(lines) != len(batch) + 1:
                if len(batch) > 1:  # Find the document that made it fail.
                    for data in batch:
                        readings += self.read([data])
                    continue
                message = run.stderr.decode(errors="replace").strip()[-200:]
                readings.append(f"failed with {run.returncode}: {message}")
                continue
            for line in lines[:-1]:
                if line.startswith("error: "):
                    readings.append(REFUSED + line[len("error") :])
                else:
                    readings.append(plain(json.loads(line)))
        return readings
