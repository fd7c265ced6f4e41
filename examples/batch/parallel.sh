#!/usr/bin/env bash
# A patch for each of many repositories, several at a time, here or over ssh.
#
#   parallel.sh LIST OUT [unleak option...]
#
# LIST has one repository a line: whatever git clone takes. OUT gets NUMBER-NAME.patch, and beside it .patch.err with the
# findings and what went wrong. Run it again to repeat what failed and do what is new at the end of LIST.
#
#   JOBS=8 parallel.sh ...                 so many at a time on each machine
#   HOSTS=one,two,: parallel.sh ...        on other machines that have git and unleak (: is this one)
set -euo pipefail

list=$1 out=$2
shift 2
mkdir -p "$out"

# Findings are what is looked for, so they are no failure.
# shellcheck disable=SC2016 # it is expanded where it runs
job='set -e
	repository=$1
	shift
	dir=$(mktemp -d)
	trap "rm -rf \"$dir\"" EXIT
	git clone --quiet --depth=1 -- "$repository" "$dir/it"
	cd "$dir/it"
	unleak --exit-zero "$@" ./...'

# The last part of the path, without .git.
name='{= s{/*(\.git)?/*$}{}; s{.*[/:]}{}; =}'

status=0
parallel --quote --arg-file <(grep . "$list") ${JOBS:+--jobs "$JOBS"} ${HOSTS:+--sshlogin "$HOSTS"} \
	--joblog "$out/joblog" --resume-failed --results "$out/{#}-$name.patch" \
	bash -c "$job" job {} "$@" >"$out/log" || status=$?

echo "$(find "$out" -name '*.patch' -size +0 | wc -l) of $(grep -c . "$list") repositories get a patch; see $out"
if ((status > 0)); then
	echo "failed, by number:" >&2
	# The newest attempt counts.
	awk -F '\t' 'NR > 1 { code[$1] = $7; signal[$1] = $8 } END { for (n in code) if (code[n] || signal[n]) print n }' \
		"$out/joblog" | sort -n >&2
	exit 1
fi
