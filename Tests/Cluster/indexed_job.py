"""Runs what the pods of a Kubernetes Indexed Job would run, one after the other, on this machine.

indexed_job.py JOB.yaml FENTAN SCENARIO FOLDER: reads command, arguments and environment from the
job, puts the program, the scenario and the folder in place of those in the pod, and gives each
pod the index that Kubernetes would give it.
"""

import os
import pathlib
import subprocess
import sys

import yaml

job, fentan, scenario, folder = sys.argv[1:]
spec = yaml.safe_load(pathlib.Path(job).read_text())["spec"]
container = spec["template"]["spec"]["containers"][0]
environment = {variable["name"]: variable["value"] for variable in container["env"]}

if environment["FENTAN_SHARDS"] != str(spec["completions"]):
    sys.exit(f"{job}: FENTAN_SHARDS is not completions")
mounts = {mount["name"]: mount["mountPath"] for mount in container["volumeMounts"]}
volumes = {volume["name"] for volume in spec["template"]["spec"]["volumes"]}
if set(mounts) != volumes:
    sys.exit(f"{job}: volumes are {volumes}, mounted are {set(mounts)}")

places = {
    "fentan": fentan,
    f"{mounts['scenario']}/scenario.yaml": scenario,
    mounts["results"]: folder,
}
command = [places.get(word, word) for word in container["command"] + container["args"]]
for index in range(spec["completions"]):
    pod = {**os.environ, **environment, "JOB_COMPLETION_INDEX": str(index)}
    done = subprocess.run(command, env=pod, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"pod {index}: exit code {done.returncode}: {done.stderr}")
