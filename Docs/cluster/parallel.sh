#!/bin/sh
# A run in shards with GNU parallel, on this machine or on others:
#   sh parallel.sh SHARDS SCENARIO [FLAGS OF fentan run]
#
# The same command again runs what failed, from where it was saved, and nothing else. Change: --jobs, how
# many run at a time; add --sshlogin for other machines, where results/ has to be the same folder.
# FENTAN_RESULTS names another folder, FENTAN the program.
set -eu
export FENTAN_SHARDS="$1" FENTAN="${FENTAN:-fentan}" results="${FENTAN_RESULTS:-results}"
shift
mkdir -p "$results"

# parallel numbers its jobs from 1, in PARALLEL_SEQ, which --shard auto reads together with
# FENTAN_SHARDS. What is killed is told to end and given a minute to save.
seq "$FENTAN_SHARDS" | parallel --quote --jobs "${FENTAN_JOBS:-100%}" --joblog "$results/joblog" \
  --resume-failed --termseq TERM,60000,KILL,25 --env FENTAN_SHARDS -n0 \
  "$FENTAN" run "$@" --shard auto --resume --threads 1 --out "$results"

"$FENTAN" merge "$results" --out "$results/merged"
