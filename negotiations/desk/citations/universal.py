"""Instruments open to every state: their names word by word; `*` stands for an ending, "the" is never written."""

UNIVERSAL = """
un-charter
en charter of united nations | united nations charter | un charter
uk статут* організації об'єднаних націй | статут* об'єднаних націй | статут* оон
ru устав* организации объединенных наций | устав* объединенных наций | устав* оон
icj-statute
en statute of international court of justice | icj statute
uk статут* міжнародного суду оон | статут* міжнародного суду
ru статут* международного суда оон | статут* международного суда
rome-statute
en rome statute of international criminal court | rome statute
uk римськ* статут* міжнародного кримінального суду | римськ* статут*
ru римск* статут* международного уголовного суда | римск* статут*
friendly-relations-declaration
en declaration on principles of international law concerning friendly relations and co-operation among states in accordance with charter of united nations | declaration on principles of international law concerning friendly relations and cooperation among states in accordance with charter of united nations | declaration on principles of international law | declaration on principles | friendly relations declaration | 1970 declaration
uk декларац* про принципи міжнародного права | декларац* 1970 року
ru декларац* о принципах международного права | декларац* 1970 года
definition-of-aggression
en definition of aggression
uk визначенн* агресії
ru определени* агрессии
geneva-1
en geneva convention i | first geneva convention
uk перш* женевськ* конвенці*
ru перв* женевск* конвенци*
geneva-2
en geneva convention ii | second geneva convention
uk друг* женевськ* конвенці*
ru втор* женевск* конвенци*
geneva-3
en geneva convention iii | third geneva convention
uk трет* женевськ* конвенці*
ru трет* женевск* конвенци*
geneva-4
en geneva convention iv | fourth geneva convention
uk четверт* женевськ* конвенці* | женевськ* конвенці* про захист цивільного населення
ru четверт* женевск* конвенци* | iv женевск* конвенци*
geneva-conventions
en geneva conventions
uk женевськ* конвенці*
ru женевск* конвенци*
additional-protocol-1
en additional protocol i | first additional protocol
uk додатков* протокол* i | перш* додатков* протокол*
ru дополнительн* протокол* i | перв* дополнительн* протокол*
additional-protocol-2
en additional protocol ii | second additional protocol
uk додатков* протокол* ii | друг* додатков* протокол*
ru дополнительн* протокол* ii | втор* дополнительн* протокол*
vienna-treaties
en vienna convention on law of treaties
uk віденськ* конвенці* про право міжнародних договорів
ru венск* конвенци* о праве международных договоров
vienna-diplomatic
en vienna convention on diplomatic relations
uk віденськ* конвенці* про дипломатичні зносини
ru венск* конвенци* о дипломатических сношениях
vienna-consular
en vienna convention on consular relations
uk віденськ* конвенці* про консульські зносини
ru венск* конвенци* о консульских сношениях
genocide-convention
en genocide convention | convention on prevention and punishment of crime of genocide
uk конвенці* про запобігання злочину геноциду | конвенці* про геноцид
ru конвенци* о предупреждении преступления геноцида | конвенци* о геноциде
human-rights-declaration
en universal declaration of human rights
uk загальн* декларац* прав людини
ru всеобщ* декларац* прав человека
iccpr
en international covenant on civil and political rights | iccpr
uk міжнародн* пакт* про громадянські і політичні права
ru международн* пакт* о гражданских и политических правах
icescr
en international covenant on economic social and cultural rights | icescr
uk міжнародн* пакт* про економічні соціальні і культурні права
ru международн* пакт* об экономических социальных и культурных правах
torture-convention
en convention against torture
uk конвенці* проти катувань
ru конвенци* против пыток
child-convention
en convention on rights of child
uk конвенці* про права дитини
ru конвенци* о правах ребенка
refugee-convention
en refugee convention | convention relating to status of refugees | 1951 convention
uk конвенці* про статус біженців
ru конвенци* о статусе беженцев
racial-discrimination-convention
en international convention on elimination of all forms of racial discrimination
uk конвенці* про ліквідацію всіх форм расової дискримінації
ru конвенци* о ликвидации всех форм расовой дискриминации
terrorism-financing-convention
en international convention for suppression of financing of terrorism
uk конвенці* про боротьбу з фінансуванням тероризму
ru конвенци* о борьбе с финансированием терроризма
non-proliferation-treaty
en treaty on non-proliferation of nuclear weapons | non-proliferation treaty | npt
uk договор* про нерозповсюдження ядерної зброї | договір про нерозповсюдження ядерної зброї
ru договор* о нераспространении ядерного оружия
chemical-weapons-convention
en chemical weapons convention
uk конвенці* про заборону хімічної зброї
ru конвенци* о запрещении химического оружия
unclos
en united nations convention on law of sea | convention on law of sea | unclos
uk конвенці* оон з морського права
ru конвенци* оон по морскому праву
chicago-convention
en chicago convention
uk чиказьк* конвенці*
ru чикагск* конвенци*
hague-regulations
en hague regulations
uk гаазьк* положен*
ru гаагск* положен*
unsc-rules
en council's provisional rules of procedure | provisional rules of procedure of security council | council's rules of procedure
uk тимчасових правил процедури ради безпеки
ru временных правил процедуры совета безопасности
"""
