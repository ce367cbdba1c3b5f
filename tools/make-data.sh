#!/bin/sh
# Makes the data files that ship with the product anew: the same bytes wherever it runs. Needs npm, the .NET SDK, Debian's package tools and the network; a build needs none of these.
# NOTICE says whose data it is.
#
#   Analyzers/Russian/russian.dat         of OpenCorpora's dictionary (revision 394551) as the npm package az 0.2.3 carries it
#   Analyzers/English/english-words.txt   of WordNet's irregular forms and of British and American word lists, from Debian's packages
#   lexicons/core.lex                     of names of CLDR, i18n-iso-countries, OpenStreetMap and GeoNames, and of FreeDict's dictionaries of Polish, Greek and Japanese
#   lexicons/dictionary.lex               of Mueller's dictionary, FreeDict's English-Russian one, iso-codes, and messages of Freeciv and Gramps
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

# The lexicons: plain files beside the programs, one per family of licences.
cldr=48.2.0
modules=$work/modules
mkdir "$modules"
(
    cd "$work"
    for package in cldr-localenames-full@$cldr cldr-dates-full@$cldr cldr-numbers-full@$cldr cldr-annotations-full@$cldr cldr-annotations-derived-full@$cldr \
        i18n-iso-countries@7.14.0 @openstreetmap/id-tagging-schema@7.2.0
    do
        npm pack --silent "$package" > /dev/null
    done
    sha512sum --check --quiet << 'SUMS'
96883ada49be00ecc8ee7fcd12e34d155d2683d0d69edebb1180a1d51c3166af5dc91bb2b5e079f3a2d3f3729ef1372111f9f023d7089363f7d733b89d3bd99b  cldr-annotations-derived-full-48.2.0.tgz
0d5ec0fab11c81448d4d1b1518d1aa05946602419fc211873b9435751c3306806756b1d6a7cd3824feff40974473aea21e6c77fb32d654830214b9b4956ecf51  cldr-annotations-full-48.2.0.tgz
cccacabe330ee35e070dfb4bafabca1f57cd4076a414d7be1758784b47a0fb398be16462f69238d5fc41dd4ad3243638d8c10cf3b8c2b80c3faa5a8281829c01  cldr-dates-full-48.2.0.tgz
e28d296980f3d145e17e10a101516499597608fd184d212a13a5ab0b47cd69f6920b9bb90c05e98711f7499d548dccdaae292bf034e82997e2a24e84a962dd35  cldr-localenames-full-48.2.0.tgz
d0443e524543b325ce9719d69cbd51204355645a829dbd380f562b92ed286e73b2b6d6ee673f2d1e651de5ce4012f8464bf1a0db32387d36829b9d4b486213a2  cldr-numbers-full-48.2.0.tgz
9d71c9658b4dadfb22d5441bc91aa6dc6a2ee37d5e9602e32a5fff098967046b7969359d44f1f53e24b64ffa7f9fc43c2e7a98ab34098a4dd0ee6930bcba247a  i18n-iso-countries-7.14.0.tgz
ee18d5f179770a868ed2ef8cfcfa34bb7dd82116a12fc8c426d3b3868d7cf553aaa90401dcbf541afda8f77a3f4f81b7234cf9b05bd0867d1aa4ecfafa3db9df  openstreetmap-id-tagging-schema-7.2.0.tgz
SUMS
    # openstreetmap-id-tagging-schema-7.2.0.tgz is unpacked as id-tagging-schema.
    for archive in cldr-*.tgz i18n-*.tgz openstreetmap-*.tgz
    do
        name=${archive%-*}
        mkdir "$modules/${name#openstreetmap-}"
        tar -xzf "$archive" -C "$modules/${name#openstreetmap-}" --strip-components 1
    done

    mkdir debian
    cd debian
    apt-get download -q libgeonames-common=0.3.0-1 iso-codes=4.15.0-1 mueller7-dict=2002.02.27-13 dict-freedict-eng-rus=2022.04.21-1 \
        dict-freedict-pol-eng=2022.12.07-2 dict-freedict-pol-rus=2022.12.07-2 dict-freedict-ell-eng=2022.12.07-2 dict-freedict-ell-rus=2022.12.07-2 \
        dict-freedict-jpn-eng=2022.04.21-1 dict-freedict-jpn-rus=2022.04.21-1 \
        freeciv-data=3.0.6-1+deb12u1 gramps=5.1.5-1
    sha256sum --check --quiet << 'SUMS'
4a6f9adeb8e085b8a807bf62dd67468dbbbb16ea7299ab41cdddb29e7d404242  dict-freedict-ell-eng_2022.12.07-2_all.deb
f98cfbe2cdcca2e822597e098523ef618a84f666b77cd407cb53dec55f8b3f88  dict-freedict-ell-rus_2022.12.07-2_all.deb
0683c8eda017ff1082815c3bd918a7c9f1516b18621fcdf0ef46a9a1b9d61ea3  dict-freedict-eng-rus_2022.04.21-1_all.deb
29feef8cb0e4e01efeb3524173709395ac528ad1d1c6622f7dddff7fef7e54ed  dict-freedict-jpn-eng_2022.04.21-1_all.deb
8d4ce8b7050fd2a27e31a0f6fdb27d99944f19daf909fae74079d4eea8814626  dict-freedict-jpn-rus_2022.04.21-1_all.deb
bb89dccd16967ebe5bdd9ca930cdfc17a6f1527ebae207b99183cbfa8692eeaa  dict-freedict-pol-eng_2022.12.07-2_all.deb
59d869ddbb1ecced7ba6e50a014633ec1f390eee26aab88caeecfa5f78df8a24  dict-freedict-pol-rus_2022.12.07-2_all.deb
278bed022b87408ca9923aa727bef3d6c97875c811723e93ff95dded1b9b76b2  freeciv-data_3.0.6-1+deb12u1_all.deb
77875e0983e97498e91a14b4fd4033998146a582c7932a993cf268929a9fda6b  gramps_5.1.5-1_all.deb
b1beb869303229c38288d4ddacfd582c91f594759b5767c9cecebd87f16ff70e  iso-codes_4.15.0-1_all.deb
6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930  libgeonames-common_0.3.0-1_all.deb
0f7f184219bc99f680ee41149fcb132e0a659897a6fea9279a18399bea2b4c6f  mueller7-dict_2002.02.27-13_all.deb
SUMS
    for package in *.deb; do dpkg-deb -x "$package" files; done
)
dotnet run -c Release --project tools/DataFiles -- lexicons "$modules" "$work/debian/files/usr/share" tools/DataFiles/Lexicons lexicons
sha256sum Analyzers/Russian/russian.dat Analyzers/English/english-words.txt lexicons/core.lex lexicons/dictionary.lex
