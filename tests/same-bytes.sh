#!/usr/bin/env bash
# Two builds, every shipped scenario and every study: are the files of the run folders the same, byte for byte?
# Run by hand:  tests/same-bytes.sh PATH-OF-ONE-zonesim PATH-OF-ANOTHER [REPLICATIONS [NAMES]]
# NAMES: only the plays whose name fits this extended regular expression, such as 'learn|assess' or compare-invented.
# A manifest is compared without the lines that name the program, its version and the machine. It prints a table: study, files compared, files that differ.
set -euo pipefail
before=$(realpath "${1:?the path of one built zonesim}")
after=$(realpath "${2:?the path of another built zonesim}")
replications=${3:-60}
only=${4:-.}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

files=0 differ=0
play() { # NAME ARGUMENTS…
  local name=$1 seen=0 unlike=0
  shift
  [[ $name =~ $only ]] || return 0
  for side in before after; do
    mkdir -p "$side"
    (cd "$side" && "${!side}" "$@" --out "$name" >"$name.txt" 2>"$name.err") || { echo "$name: $side ends with an error: $(head -n 1 "$side/$name.err")"; differ=$((differ + 1)); return; }
  done
  while IFS= read -r file; do
    seen=$((seen + 1))
    if [[ $file == */manifest.json ]]; then
      cmp -s <(plain "before/$file") <(plain "after/$file") || { echo "  $file"; unlike=$((unlike + 1)); }
    else
      cmp -s "before/$file" "after/$file" || { echo "  $file"; unlike=$((unlike + 1)); }
    fi
  done < <({ cd before && find "$name" "$name.txt" -type f; cd ../after && find "$name" "$name.txt" -type f; } | sort -u)
  printf '%-44s %5d files, %3d differ\n' "$name" "$seen" "$unlike"
  files=$((files + seen)) differ=$((differ + unlike))
  rm -rf before after
}
plain() { grep -vE '"(program|version|build|platform|runtime|processor|started|finished|seal|seconds)"' "$1"; }

small=(--replications "$replications")
for file in "$root"/scenarios/*.yaml; do
  scenario=$(basename "$file" .yaml)
  play "compare-$scenario" compare "$scenario" "${small[@]}" --range-points 8 --range-replications 20
done
on=at-tanf-2017-10-05
play run run "$on" "${small[@]}" --range-points 8 --range-replications 20 --csv
play sensitivity sensitivity "$on" "${small[@]}" --base-points 16 --quantities line.answered,line.relayed
play flip flip "$on" "${small[@]}" --x line.answered --y line.relayed --grid 4
play discover discover "$on" "${small[@]}" --points 40
play value value "$on" "${small[@]}" --points 40 --objective still-inside
play sweep sweep "$on" "${small[@]}" --x line.answered --steps 3
play select select "$on" "${small[@]}" --objective still-inside
play guarantee select "$on" --objective still-inside --guarantee 60% --indifference 30pp --max-replications 1000
play robust robust "$on" "${small[@]}" --points 40
play regret regret "$on" at-tanf-2017-10-04 "${small[@]}" --objective still-inside
play assess assess 2017-10-05 "${small[@]}" --range-points 12 --range-replications 20 --calibrate 50
play learn learn 2017-10-04 2017-10-05 --points 40 --replications 5
echo "$files files, $differ differ"
[ "$differ" -eq 0 ]
