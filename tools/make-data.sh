#!/bin/sh
# Makes the data files that ship with Analyzers anew: the same bytes wherever it runs. Needs npm, the .NET SDK, Debian's package tools and the network; a build needs none of these.
# NOTICE says whose data it is.
#
#   Analyzers/Russian/russian.dat         of OpenCorpora's dictionary (revision 394551) as the npm package az 0.2.3 carries it
#   Analyzers/English/english-words.txt   of WordNet's irregular forms and of British and American word lists, from Debian's packages
set -eu

az=az-0.2.3
az_sha512=53c77a4f0f28859f1d704a7c68a8c5628f83537053f093e662a996d00d01b165bca1c3fe17a80b66faed8251eaee961af38742129dcd1c0a19a02e16dcbb61db
wordnet=wordnet-base=1:3.0-37
british=wbritish=2020.12.07-2
american=wamerican=2020.12.07-2
more_american=wamerican-large=2020.12.07-2

cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"

npm pack --silent --pack-destination "$work" az@0.2.3 > /dev/null
echo "$az_sha512  $work/$az.tgz" | sha512sum --check --quiet
tar -xzf "$work/$az.tgz" -C "$work"
dotnet run -c Release --project tools/DataFiles -- russian "$work/package/dicts" Analyzers/Russian/russian.dat

(
    cd "$work"
    apt-get download -q "$wordnet" "$british" "$american" "$more_american"
    sha256sum --check --quiet << 'SUMS'
61060d960f9ada8fa120872312eccd3ecebfbab8c4579e4f5a74e1cf67620752  wordnet-base_1%3a3.0-37_all.deb
f80571f14aa987ef0d727e2077d4f2abd84adf92492af494e7de04882c53be3f  wbritish_2020.12.07-2_all.deb
c8f8e2b2ad0d37bfdd41f0e40f1e4c8e5f907467d768a1d3698b164e9617f0b4  wamerican_2020.12.07-2_all.deb
5439a66538fada521d8de98a6f8f3ab17a70d60f18f67a738c8b403f2947e3c6  wamerican-large_2020.12.07-2_all.deb
SUMS
    for package in *.deb; do dpkg-deb -x "$package" files; done
)
dict=$work/files/usr/share/dict
dotnet run -c Release --project tools/DataFiles -- english "$work/files/usr/share/wordnet" \
    "$dict/british-english" "$dict/american-english" "$dict/american-english-large" Analyzers/English/english-words.txt
sha256sum Analyzers/Russian/russian.dat Analyzers/English/english-words.txt
