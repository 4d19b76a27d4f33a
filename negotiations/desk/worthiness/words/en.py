"""English: phrases by sign, see `negotiations.desk.phrases` for how they are written."""

from typing import Final

from negotiations.desk.worthiness.signs import Sign

PHRASES: Final[dict[str, str]] = {
    Sign.MONEY: "dollar; euro; pound sterling; ruble; rouble; hryvnia; cent a/=the; =bucks",
    Sign.PERCENT: "percent; per cent; percentage; percentage point",
    Sign.PERIOD: (
        "last/past … year; last/past … month; last/past … week; last/past … decade; year ago; month ago; week ago; day ago;"
        "=since; ever since; =yesterday; last night; this year; this month; so far; to date; during the; a year; per year;"
        "a day; a week; a month; in the =80s/=90s; the =eighties/=nineties/=seventies/=sixties; year later; years before;"
        "at that time; in the history; for the first time; the first time; on the eve of; year old; under president"
    ),
    Sign.CITATION: (
        "article of; the charter; resolution; convention; treaty; agreement; protocol; memorandum; act of; amendment;"
        "the constitution; international law; supreme court; legislation; bill; declaration; veto; the act"
    ),
    Sign.SUPERLATIVE: (
        "=most; =least; =largest; =biggest; =highest; =lowest; =worst; =best; =greatest; =longest; =fastest; =smallest;"
        "=strongest; =poorest; =richest; =first; =only; =finest; =deepest; =record high/low/level/number; number one; =unprecedented; leading; unique"
    ),
    Sign.COMPARISON: (
        "=than; =twice; =double; =triple; as many as; as much as; compared to/with; half of; two-thirds; third of; quarter of;"
        "majority; more … =than; one out of; out of every; rank; ratio; proportion; same as; one-third; one-half; most of"
    ),
    Sign.UNIVERSAL: (
        "=always; =never; =every; =all; =everyone; =everybody; =nobody; no one; =none; not one; not a single; =entire; =entirely;"
        "=only; =any; =nothing; whole; =ever; =no"
    ),
    Sign.TREND: (
        "increase; decrease; =rise/=rose/=risen/=rising; fall; =fell; =fallen; drop; grow; decline; reduce; cut; raise; =doubled;"
        "=tripled; go up; go down; =went up/down; lose; gain; expand; shrink; add; slow; create; =gone up/down; rate; growth;"
        "deficit; inflation; unemployment; budget; number of; cost; amount; level; average; wage; income; surplus; debt;"
        "tax/=taxes cut; spending; =lost; employment; poverty; population; job/=jobs; crime; trade"
    ),
    Sign.DEED: (
        "vote; spend; sign; pass; propose; oppose; support; appoint; pay; send; sell; buy; build; kill; murder; die; attack; deploy; veto;"
        "ban; endorse; refuse; reject; approve; abolish; eliminate; establish; introduce; sponsor; withdraw; release; arrest;"
        "imprison; receive; provide; order; launch; testify; negotiate; invest; fund; finance; close; shut; elect; defeat;"
        "hire; fire; borrow; donate; sue; file; admit; adopt; enact; cast; cover; supply; produce; import; export; ship; train; fight;"
        "cross; seize; occupy; enter; join; vote against/for; =gave; =took; =brought; serve; double; start; begin; end; meet; visit; win;"
        "run on; call for; hold; deny; agree; control; impose; nominate; allow; consume; conduct; publish; graduate; enroll; inherit"
    ),
    Sign.PERFECT: "=has/=have/=had … =been; =has; =had; =hasnʼt; =was; =were; =did",
    Sign.ATTRIBUTION: (
        "according to; =said; =says; =stated; =claimed; =claims; =announced; =admitted; =told; =reported; report; as … reported;"
        "=argued; =wrote; =testified; =described; =called; study; survey; poll; statistics; data; the figures; estimate; =declared;"
        "=indicated; evidence; quote; found that; =concluded; show that; =confirmed; voting record; track record; in writing"
    ),
    Sign.ACCUSATION: (
        "violate; violation; breach; aggression; aggressor; invade; invasion; occupation; occupy; annex; annexation; illegal;"
        "illegally; unlawful; lie; falsify; terrorist; terrorism; bandit; crime; kill; murder; attack; seize; seizure; threaten;"
        "torture; deport; shell; bomb; destabilize; provoke; provocation; fraud; corrupt; corruption; sabotage; intervene;"
        "militant; extremist; radical; nationalist; neo-nazi; fascist; repression; persecute; intimidate; steal; mercenary;"
        "propaganda; disinformation; discriminate; coup; hostage; massacre; genocide; ignore; fail to; undermine; armed; blame;"
        "separatist; incite; orchestrate; unconstitutional; illegitimate; impunity; brutal"
    ),
    Sign.DENIAL: (
        "deny; =denies; disclaim; false; falsely; untrue; not true; not the case; contrary to; no evidence; no proof; refute; distort; myth; mislead;"
        "misrepresent; =claims; =claimed; claim … but; it/they claim; has nothing to do with; in reality; contradict; does not exist; never said; so-called;"
        "pretext; blame; accuse; we have been told; it has been said; have heard; has heard; has described … as; as … claim;"
        "said/says/stated … but; colleague said; representative of … stated/blamed/said/described/claimed; they =are not; those/these =are not;"
        "the facts; =rather; nor … claimed; the fact is; what … actually; label; portray; position itself as"
    ),
    Sign.FACT: (
        "the fact; =in fact; the truth; as a matter of fact; fact =that; it =is/=was … who/that; there =was/=were; there =is/=are;"
        "=actually; =still; =already; =now; =today; include; contain; consist of; cost"
    ),
    Sign.THIRD: (
        "=he; =his; =she; =her; =they; =their; administration; congress; senate; senator; governor; government; president; =its;"
        "republican; democrat; russian; chinese; soviet; troop/=troops; soldier; force/=forces; army; military; police; minister;"
        "parliament; authority; country; state; nation; weapon; oil; company; bank; school; school/=children; worker; family;"
        "million; department; court; medicare; education; program; nuclear; million people; city; population; border; in this country;"
        "american; general; white house; justice"
    ),
    Sign.QUESTION: (
        "=why; what =is/=are/=do/=does/=would/=should/=can; how =do/=can/=will/=would/=much/=many/=could; =do/=does/=can/=could/=would =you;"
        "the question; let me ask; ask you; who =is/=will"
    ),
    Sign.PROMISE: (
        "=will; =shall; going to; =gonna; plan to; intend to; promise; pledge; =tomorrow; next year; in the future; hope to;"
        "=would; =could; =can; =may; =might; be able to; we will; continue to; try to; ready to"
    ),
    Sign.DUTY: "must; =should; ought; need to; have/=has/=got to; =need; it =is time; important that; be =required to; require; call on/upon; urge",
    Sign.OPINION: (
        "=i think; =i =donʼt think; =i =do not think; =i believe; =i =do not believe; in my view; in my opinion; =i feel; it seems; =we believe;"
        "=i am sure; =i guess; =i suppose; =i am convinced; =perhaps; =maybe; =probably; =i do believe; =i am confident; personally;"
        "important; good; great; wonderful; better; bad; terrible; wrong; right thing; fair; difficult; tough; ridiculous; disgrace; =i mean;"
        "=i agree; =i disagree; sad; responsible; tremendous; interesting; serious; strong; proud; care about; clear; disaster"
    ),
    Sign.WISH: (
        "=i want; =we want; =i hope; =we hope; =i would like; =we would like; =i wish; dream; faith; god; =i pray; hope; want to;"
        "future; heart; value; vision; together; believe in; love; moral; spirit; leadership; strength; deserve; peace"
    ),
    Sign.COURTESY: (
        "thank; thanks; =i congratulate; welcome; appreciate; pleasure; excuse me; sorry; good evening; good morning; pleased;"
        "ladies and gentleman; =i regret; with respect; =i express; =i commend; gratitude; grateful; honour; honored"
    ),
    Sign.PROCEDURE: (
        "the floor; rule 37; rule 39; my time; the next question; point of order; i now; =i shall now; the meeting; the agenda; provisional rules;"
        "let me finish; let me respond; answer; respond; debate; put to the vote; the statement; i should like; let me just; let me say;"
        "come back; move on; follow up; spoke in; interrupt; minute; question; the speaker; the representative of … to make; talk about; speak about"
    ),
    Sign.CONDITION: "=if; =unless; =whether; in order to; =when =you; depend on; so that; =suppose; otherwise",
    Sign.ADDRESS: "=let us; =let me; =you; =your; look at; =please; remember; listen; let; you know",
    Sign.SELF: "=i am; =i was; =i =have been; =my; =me; =myself; =i =do; =i know; =i understand",
    Sign.PRINCIPLE: (
        "=is =a; =is =the; =is =not; the way; kind of; principle; =this =is; =that =is; what =we; the thing; something; problem; job =of;"
        "issue; sort of; way of; a lot of; approach; policy; question of; difference; choice; opportunity; challenge"
    ),
}
"""A word may stand under several signs."""
_NOT_MOST = (
    "interest west rest test best request suggest protest forest honest guest quest invest arrest harvest latest modest "
    "nest contest midwest northwest southwest manifest lest vest pest priest jest digest conquest breast earnest"
)
_IRREGULAR = (
    "was were had did said made went came saw knew got gave found told became left felt brought began kept held wrote "
    "stood heard let meant met ran paid sat spoke lay led grew lost fell sent built understood drew broke spent rose "
    "drove bought wore chose fought threw caught dealt won sold took thought showed put cut hit cost hurt shut set struck "
    "shot fled swore stole hid flew froze sank slept taught tore woke withdrew been done gone given taken seen known "
    "written spoken broken chosen driven fallen risen shown stolen grown thrown"
)
NOT_SUPERLATIVE: Final = frozenset(_NOT_MOST.split())
"""Words in -est that compare nothing."""
IRREGULAR: Final = frozenset(_IRREGULAR.split())
"""Forms of the past that do not end in -ed."""
