#!/bin/sh
# Makes the data files that ship with Analyzers anew: the same bytes wherever it runs. Needs npm, the .NET SDK and the network; a build needs neither.
#
#   Analyzers/Russian/russian.dat   of OpenCorpora's dictionary (revision 394551) as the npm package az 0.2.3 carries it; NOTICE says under which licence
set -eu

az=az-0.2.3
az_sha512=53c77a4f0f28859f1d704a7c68a8c5628f83537053f093e662a996d00d01b165bca1c3fe17a80b66faed8251eaee961af38742129dcd1c0a19a02e16dcbb61db

cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm pack --silent --pack-destination "$work" az@0.2.3 > /dev/null
echo "$az_sha512  $work/$az.tgz" | sha512sum --check --quiet
tar -xzf "$work/$az.tgz" -C "$work"
dotnet run -c Release --project tools/DataFiles -- russian "$work/package/dicts" Analyzers/Russian/russian.dat
sha256sum Analyzers/Russian/russian.dat
