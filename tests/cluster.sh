#!/usr/bin/env bash
# A Slurm cluster of two nodes on this machine, for tests; as root.  tests/cluster.sh start FOLDER | stop FOLDER | env FOLDER
# Everything is below FOLDER; nothing listens beyond 127.0.0.1; the port numbers and the socket are its own.
set -euo pipefail
verb=${1:?start, stop, release, clear, env, node or controller} folder=$(realpath -m "${2:?a folder}")
conf=$folder/slurm.conf
export SLURM_CONF=$conf

write_conf() {
  local host
  host=$(hostname -s)
  mkdir -p "$folder"/{state,spool-n1,spool-n2,munge}
  chmod 700 "$folder/munge"
  dd if=/dev/urandom of="$folder/munge/key" bs=1024 count=1 status=none
  chmod 400 "$folder/munge/key"
  cat >"$conf" <<CONF
ClusterName=zonesim
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=17010
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$folder/munge/socket,cred_expire=5
SlurmUser=root
SlurmdUser=root
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
ReturnToService=2
JobRequeue=1
KillWait=5
InactiveLimit=0
SlurmdTimeout=5
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
StateSaveLocation=$folder/state
SlurmctldPidFile=$folder/slurmctld.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdSpoolDir=$folder/spool-%n
SlurmdPidFile=$folder/slurmd-%n.pid
SlurmdLogFile=$folder/slurmd-%n.log
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=17011 CPUs=1
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=17012 CPUs=1
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=60 State=UP
CONF
}

start_node() { slurmd -N "$1" -f "$conf"; }
start_controller() { slurmctld -f "$conf"; }
end() { [ -f "$1" ] && kill "${2:--TERM}" "$(cat "$1")" 2>/dev/null || true; }

case $verb in
  start)
    write_conf
    munged --key-file="$folder/munge/key" --socket="$folder/munge/socket" --pid-file="$folder/munge/pid" --log-file="$folder/munge/log" --seed-file="$folder/munge/seed" --force
    start_controller
    start_node n1
    start_node n2
    for _ in $(seq 100); do
      [ "$(sinfo --noheader --format=%T --Node 2>/dev/null | grep -c idle || true)" = 2 ] && exit 0
      sleep 0.2
    done
    echo "the nodes did not come up; see $folder/*.log" >&2
    exit 1
    ;;
  node) start_node "${3:?n1 or n2}" ;;
  controller) start_controller ;;
  stop)
    scancel --user=root 2>/dev/null || true
    end "$folder/slurmd-n1.pid" && end "$folder/slurmd-n2.pid" && end "$folder/slurmctld.pid" && end "$folder/munge/pid"
    ;;
  release)
    for node in n1 n2; do scontrol update NodeName=$node State=RESUME || true; done # refused for a node that is not drained
    for job in $(squeue --noheader --format=%A | sort -u); do scontrol release "$job" || true; done
    ;;
  clear) # for the next test: nothing waits or runs, and both nodes take work, whatever a killed controller left
    for _ in $(seq 100); do
      scancel --user=root 2>/dev/null || true
      [ "$(sinfo --noheader --format=%T --Node 2>/dev/null | grep -cx idle || true)" = 2 ] && [ -z "$(squeue --noheader 2>/dev/null)" ] && exit 0
      for node in n1 n2; do scontrol update NodeName=$node State=RESUME 2>/dev/null || true; done
      sleep 0.5
    done
    echo "the cluster is not clear; see $folder/*.log" >&2
    exit 1
    ;;
  env) echo "SLURM_CONF=$conf" ;;
  *) echo "start, stop, release, clear, env, node or controller" >&2 && exit 2 ;;
esac
