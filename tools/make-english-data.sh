#!/usr/bin/env bash
# Makes Analyzers/English/english-words.txt anew from Debian's packages of WordNet and of British and American word lists: pinned versions, checked bytes, nothing
# installed. A build needs none of this: the file is in the repository.
set -euo pipefail
cd "$(dirname "$0")/.."

wordnet=wordnet-base=1:3.0-37
british=wbritish=2020.12.07-2
american=wamerican=2020.12.07-2
more_american=wamerican-large=2020.12.07-2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
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
dotnet run --project tools/EnglishData -c Release -- "$work/files/usr/share/wordnet" \
    "$dict/british-english" "$dict/american-english" "$dict/american-english-large" Analyzers/English/english-words.txt
