#!/usr/bin/env bash
# Every shipped scenario under every shipped policy: the same bytes as on a processor without fused multiply-add and AVX2?
# Run by hand:  tests/every-processor.sh PATH-OF-THE-BUILT-zonesim [REPLICATIONS]
# With no vector instructions at all the rows are compared as CSV: Snappy, which packs ledgers and traces, hashes by SSE4.2 where there is one.
# It prints each file that differs, and last the number of scenarios compared and of files that differ.
set -euo pipefail
zonesim=$(realpath "${1:?the path of the built zonesim}")
replications=${2:-20000}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

policies=$(cd "$root/scenarios/policies" && ls ./*.yaml | sed 's|^\./||; s|\.yaml$||' | paste -sd, -)
play() { env "${@:3}" "$zonesim" compare "$1" --policies "$policies" --replications "$replications" --no-ranges --no-charts --csv --out "$2" >/dev/null; }

scenarios=0 differ=0
for file in "$root"/scenarios/*.yaml; do
  name=$(basename "$file" .yaml)
  play "$name" plain ZONESIM_PROCESSOR=plain
  play "$name" c-library GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2,-FMA4
  play "$name" runtime DOTNET_EnableAVX2=0 DOTNET_EnableFMA=0
  play "$name" no-vectors DOTNET_EnableHWIntrinsic=0
  for part in {c-library,runtime}/{ledger.parquet,traces.parquet} {c-library,runtime,no-vectors}/{ledger.csv,summary.json}; do
    cmp -s "plain/${part#*/}" "$part" || { echo "$name: $part differs"; differ=$((differ + 1)); }
  done
  echo "$name: $(sha256sum plain/ledger.parquet | cut -c1-16)"
  rm -rf plain c-library runtime no-vectors
  scenarios=$((scenarios + 1))
done
echo "$scenarios scenarios with policies $policies, $replications replications each: $differ files differ"
[ "$differ" -eq 0 ]
