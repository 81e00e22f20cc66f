"""Compares fentan's YAML reader with PyYAML and ruamel.yaml on random documents.

Whatever fentan accepts, each library must read as the same data; what the strict grammar writes
must be accepted. Usage: python compare.py PATH_TO_FENTAN [--documents N] [--seed S]
"""

import argparse
import random
import sys
import tempfile

from grammar import Writer, mutated
from readings import Fentan, library_readings


def is_refused(reading):
    return isinstance(reading, str)


def difference(data, reading, strict):
    """What is wrong with fentan's reading of a document; None if nothing is."""
    if is_refused(reading):
        if reading.startswith("failed"):
            return f"fentan {reading}"
        return f"this document of the subset is {reading}" if strict else None
    for name, other in library_readings(data).items():
        if other != reading:
            return f"{name} reads something else"
    return None


def smaller(data):
    """The document without some lines, then without some characters."""
    lines = data.splitlines(keepends=True)
    for count in (8, 4, 2, 1):
        for start in range(0, len(lines), count):
            yield b"".join(lines[:start] + lines[start + count :])
    text = data.decode("utf-8", "surrogatepass")
    for count in (8, 4, 2, 1):
        for start in range(0, len(text), count):
            yield (text[:start] + text[start + count :]).encode("utf-8", "surrogatepass")


def minimal(fentan, data, problem):
    """The smallest document found with the same problem."""
    refusal = is_refused(fentan.read([data])[0])

    def is_alike(part, reading):
        if is_refused(reading) != refusal:
            return False
        if not refusal or reading.startswith("failed"):
            return difference(part, reading, False) is not None
        others = list(library_readings(part).values())
        # The reason without its place.
        alike = reading.split(": ")[2:] == problem.split(": ")[2:]
        return alike and not is_refused(others[0]) and others.count(others[0]) == len(others)

    while True:
        candidates = list(dict.fromkeys(part for part in smaller(data) if part != data))
        for part, reading in zip(candidates, fentan.read(candidates)):
            if is_alike(part, reading):
                data = part
                break
        else:
            return data


def show(fentan, data, problem, origin):
    print(f"--- {origin}: {problem}")
    print(f"  text:    {data!r}")
    print(f"  fentan:  {fentan.read([data])[0]}")
    for name, reading in library_readings(data).items():
        print(f"  {name}: {str(reading)[:300]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("fentan")
    parser.add_argument("--documents", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=5, help="how many differences to print")
    options = parser.parse_args()

    counts = {kind: [0, 0] for kind in ("strict", "odd", "mutated")}
    found = 0
    shown = set()
    with tempfile.TemporaryDirectory() as folder:
        fentan = Fentan(options.fentan, folder)
        done = 0
        while done < options.documents:
            size = min(3000, options.documents - done)
            kinds = []
            documents = []
            for index in range(done, done + size):
                source = random.Random(f"{options.seed} {index}")
                kind = ("strict", "odd", "mutated")[index % 3]
                data = Writer(source, 0 if kind == "strict" else source.choice([0.02, 0.1])).document()
                if kind == "mutated":
                    data = mutated(source, data if source.random() < 0.3 else Writer(source, 0).document())
                kinds.append(kind)
                documents.append(data)
            for kind, data, reading in zip(kinds, documents, fentan.read(documents)):
                counts[kind][is_refused(reading)] += 1
                problem = difference(data, reading, kind == "strict")
                if problem is None:
                    continue
                found += 1
                if len(shown) < options.show:
                    data = minimal(fentan, data, problem)
                    if data not in shown:
                        shown.add(data)
                        show(fentan, data, problem, kind)
            done += size
    for kind, (accepted, refused) in counts.items():
        print(f"{kind}: {accepted} accepted, {refused} refused")
    print(f"{found} differences in {options.documents} documents (seed {options.seed})")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
