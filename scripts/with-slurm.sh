#!/usr/bin/env bash
# Runs a command beside a Slurm of one node on this machine, which ends with it. Needs Debian's munge, slurmctld, slurmd and
# slurm-client, and root, since Slurm starts jobs as their users.
#
#   scripts/with-slurm.sh COMMAND [ARGUMENT...]
set -euo pipefail

dir=$(mktemp -d)
chmod 711 "$dir" # munge wants to know who may come in
daemons=()
# shellcheck disable=SC2317 # the trap calls it
stop() {
	for daemon in "${daemons[@]}"; do kill "$daemon" || true; done
	wait
	rm -rf "$dir"
}
trap stop EXIT

mkdir -m 755 "$dir/munge"
mkdir "$dir/state" "$dir/spool"
head -c 128 /dev/urandom >"$dir/key"
chmod 400 "$dir/key"
socket=$dir/munge/socket
port=$((20000 + RANDOM % 20000))
cat >"$dir/slurm.conf" <<CONF
ClusterName=here
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$socket
CredType=cred/munge
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1
MailProg=/bin/true
ReturnToService=2
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
CONF
export SLURM_CONF=$dir/slurm.conf

munged --foreground --force --key-file="$dir/key" --socket="$socket" --pid-file="$dir/munge/pid" \
	--log-file="$dir/munge/log" --seed-file="$dir/munge/seed" >"$dir/munged.log" 2>&1 &
daemons+=($!)
for _ in {1..50}; do
	if [[ -S $socket ]]; then break; fi
	sleep 0.1
done
slurmctld -D -i >"$dir/slurmctld.log" 2>&1 &
daemons+=($!)
slurmd -D >"$dir/slurmd.log" 2>&1 &
daemons+=($!)

for _ in {1..100}; do
	state=$(sinfo --noheader --format=%T 2>"$dir/sinfo.log" || true)
	if [[ $state == idle ]]; then
		"$@"
		exit
	fi
	sleep 0.2
done
echo 'Slurm did not start:' >&2
tail "$dir"/*.log >&2
exit 1
