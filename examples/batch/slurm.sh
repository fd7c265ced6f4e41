#!/usr/bin/env bash
# One tree in as many shards as a Slurm job array has tasks; a shared file system holds the tree and OUT.
#
#   array=$(sbatch --parsable --array=1-16 slurm.sh TREE OUT [unleak option...])
#   sbatch --dependency="afterok:$array" --wrap='unleak merge OUT/part-*.jsonl -o OUT/all.jsonl'
#
# To repeat one task: scontrol requeue ARRAY_TASK. A new array with only its number would be an array of one.
#SBATCH --job-name=unleak
#SBATCH --array=1-4
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
set -euo pipefail

tree=$1 out=$(realpath "$2")
shift 2
cd "$tree"
unleak --shard auto --exit-zero --format=jsonl -o "$out/part-$SLURM_ARRAY_TASK_ID.jsonl" "$@" ./...
