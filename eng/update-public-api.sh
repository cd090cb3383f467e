#!/usr/bin/env bash
# Lists the public API of every package in src/ anew: PublicAPI.Unshipped.txt becomes what the code declares less what PublicAPI.Shipped.txt has.
# The analyzer's own fix misses members that a record generates; its messages (RS0016) name every symbol, so those are collected.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
unset QuickBuild
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1

scratch=artifacts/public-api
log=$scratch/build.log
mkdir -p "$scratch/before"
files=(src/*/PublicAPI.Unshipped.txt)
before() { echo "$scratch/before/$(basename "$(dirname "$1")").txt"; }
for file in "${files[@]}"; do
  cp "$file" "$(before "$file")"
  echo '#nullable enable' > "$file"
done
put_back() {
  for file in "${files[@]}"; do cp "$(before "$file")" "$file"; done
  echo "The build failed ($log); the lists are as they were." >&2
  grep -m 20 -E ': error ' "$log" >&2 || tail -20 "$log" >&2
}
trap put_back ERR

# One target, and an output folder of its own: an ordinary build must not take these assemblies, built without its checks, for up to date.
dotnet build src/Qms.Domain/Qms.Domain.csproj -c Release --artifacts-path "$scratch/build" --no-incremental -nologo -tl:off -clp:NoSummary \
  -p:LibraryTargetFrameworks=net10.0 -p:TreatWarningsAsErrors=false -p:AnalysisLevel=none -p:EnforceCodeStyleInBuild=false -p:GenerateDocumentationFile=false > "$log"
trap - ERR

for file in "${files[@]}"; do
  project=$(basename "$(dirname "$file")")
  {
    echo '#nullable enable'
    sed -n "s/^.* warning RS0016: Symbol '\(.*\)' is not part of the declared public API.*\/$project\.csproj.*\]\$/\1/p" "$log" | LC_ALL=C sort -u
  } > "$file"
  compared() { LC_ALL=C comm "$1" <(LC_ALL=C sort "$(before "$file")") <(LC_ALL=C sort "$file") | wc -l; }
  printf '%-28s %5d unshipped symbols: %d new, %d gone\n' "$project" "$(($(wc -l < "$file") - 1))" "$(compared -13)" "$(compared -23)"
done

if grep -q RS0017 "$log"; then
  echo 'Shipped, but no longer there (if they must go, put each into PublicAPI.Unshipped.txt after *REMOVED*):'
  sed -n "s/^.* warning RS0017: Symbol '\(.*\)' is part of the declared API.*/  \1/p" "$log" | sort -u
fi
