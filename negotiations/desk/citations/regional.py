"""Instruments of a region or of a few states; written as in `universal`."""

REGIONAL = """
helsinki-final-act
en helsinki final act
uk гельсінськ* заключн* акт* | гельсінкськ* заключн* акт* | хельсінськ* заключн* акт* | заключн* акт* нбсє
ru хельсинкск* заключительн* акт* | заключительн* акт* сбсе
budapest-memorandum
en budapest memorandum
uk будапештськ* меморандум*
ru будапештск* меморандум*
ua-ru-friendship-treaty
en treaty on friendship cooperation and partnership between ukraine and russian federation | treaty of friendship cooperation and partnership agreement between russia and ukraine | treaty between russian federation and ukraine on friendship cooperation and partnership | treaty on friendship cooperation and partnership | treaty of friendship cooperation and partnership
uk договір про дружбу співробітництво і партнерство | договор* про дружбу співробітництво і партнерство
ru договор* о дружбе сотрудничестве и партнерстве
ua-ru-border-treaty
en treaty on ukrainian-russian state border
uk договір про українсько-російський державний кордон | договор* про українсько-російський державний кордон
ru договор* о российско-украинской государственной границе
agreement-21-february-2014
en 21 february agreement | agreement of 21 february
uk угод* від 21 лютого
ru соглашени* от 21 февраля
minsk-protocol
en minsk protocol
uk мінськ* протокол*
ru минск* протокол*
minsk-agreements
en minsk agreements
uk мінськ* угод* | мінськ* домовлен*
ru минск* соглашени* | минск* договоренност*
minsk-package
en package of measures for implementation of minsk agreements
uk комплекс* заходів з виконання мінських угод
ru комплекс* мер по выполнению минских соглашений
paris-charter
en charter of paris for new europe | charter of paris
uk паризьк* харті*
ru парижск* харти*
vienna-document
en vienna document
uk віденськ* документ*
ru венск* документ*
human-rights-convention
en european convention on human rights | european convention for protection of human rights and fundamental freedoms
uk європейськ* конвенці* з прав людини | європейськ* конвенці* про захист прав людини
ru европейск* конвенци* о правах человека | европейск* конвенци* по правам человека | европейск* конвенци* о защите прав человека
north-atlantic-treaty
en north atlantic treaty | washington treaty
uk північноатлантичн* договор* | північноатлантичн* договір
ru североатлантическ* договор*
nato-russia-founding-act
en nato-russia founding act
uk основоположн* акт* росія-нато
ru основополагающ* акт* россия-нато
eu-treaty
en treaty on european union
uk договір про європейський союз | договор* про європейський союз
ru договор* о европейском союзе
association-agreement
en association agreement
uk угод* про асоціацію
ru соглашени* об ассоциации
alma-ata-declaration
en alma-ata declaration
uk алма-атинськ* декларац*
ru алма-атинск* декларац*
african-union-constitutive-act
en constitutive act of african union
uk установч* акт* африканського союзу
ru учредительн* акт* африканского союза
dayton-agreement
en dayton agreement | dayton accords
uk дейтонськ* угод*
ru дейтонск* соглашени*
open-skies-treaty
en treaty on open skies | open skies treaty
uk договор* з відкритого неба | договір з відкритого неба
ru договор* по открытому небу
inf-treaty
en inf treaty | intermediate-range nuclear forces treaty
uk договор* про ліквідацію ракет середньої і меншої дальності
ru договор* о ликвидации ракет средней и меньшей дальности | договор* о рсмд
"""
