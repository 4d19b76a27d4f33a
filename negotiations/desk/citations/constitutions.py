"""National constitutions: the key is `constitution-` with the code of ISO 3166."""

import functools
import re

_STATES = """
ua-43 | autonomous republic of crimea; crimea | crimean | автономної республіки крим; криму | автономной республики крым; крыма
ua | ukraine | ukrainian | україни | украины
ru | russian federation; russia | russian | російської федерації; росії; рф | российской федерации; россии; рф
us | united states of america; united states | american | сполучених штатів; сша | соединенных штатов; сша
by | belarus | belarusian | білорусі | беларуси; белоруссии
pl | poland | polish | польщі | польши
md | moldova; republic of moldova | moldovan | молдови; республіки молдова | молдовы; республики молдова
ge | georgia | georgian | грузії | грузии
de | germany | german | німеччини | германии
fr | france | french | франції | франции
cn | china | chinese | китаю | китая
tr | turkey; türkiye | turkish | туреччини | турции
ro | romania | romanian | румунії | румынии
hu | hungary | hungarian | угорщини | венгрии
lt | lithuania | lithuanian | литви | литвы
lv | latvia | latvian | латвії | латвии
ee | estonia | estonian | естонії | эстонии
kz | kazakhstan | kazakh | казахстану | казахстана
am | armenia | armenian | вірменії | армении
az | azerbaijan | azerbaijani | азербайджану | азербайджана
rs | serbia | serbian | сербії | сербии
jp | japan | japanese | японії | японии
in | india | indian | індії | индии
"""


def constitutions() -> dict[str, dict[str, list[str]]]:
    """For each key and language, the ways to name it, as in `universal`."""
    found = {}
    for row in _STATES.strip().splitlines():
        code, english, adjective, ukrainian, russian = (part.strip() for part in row.split("|"))
        names = {
            "en": [name for state in english.split("; ") for name in (f"constitution of {state}", f"{state}'s constitution")],
            "uk": [f"конституці* {state}" for state in ukrainian.split("; ")],
            "ru": [f"конституци* {state}" for state in russian.split("; ")],
        }  # fmt: skip
        names["en"].append(f"{adjective} constitution")
        names["en"].append(f"{adjective} constitutions")
        found[f"constitution-{code}"] = names
    return found


@functools.cache
def state_beside() -> re.Pattern[str]:
    """A state right before "and … Constitutions": group 1 is its name, the last group its code, "-" as "_"."""
    ways = []
    for row in _STATES.strip().splitlines():
        code, english, adjective, *_others = (part.strip() for part in row.split("|"))
        states = "|".join(map(re.escape, [*english.split("; "), adjective]))
        ways.append(f"(?P<{code.replace('-', '_')}>{states})")
    return re.compile(rf"\b({'|'.join(ways)})\s(?:and|or)\s(?:the\s)?$", re.IGNORECASE)
