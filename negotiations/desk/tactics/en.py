"""English phrases by tactic, see `negotiations.desk.phrases` for how they are written."""

from typing import Final

from negotiations.models.pressure import Tactic

PHRASES: Final[dict[str, str]] = {
    Tactic.DELAY: (
        "not proceed; not in a position to answer/say/decide; have/has to study/consult/verify; not ready to discuss/answer/decide; more time; postpone; adjourn; get/come/go/return back … later;"
        "return to this/the … question/matter/point/issue later; in due course; premature; too early to; at a later stage/date; not … ripe;"
        "consult … capital/=capitals; wait/await … instructions; have no instruction; no mandate to; not rush; not hurry; no hurry; no rush;"
        "would need … before we can; ask for … minutes/hours/days; as soon as … have/receive the data/information;"
        "working group; expert group; set up a commission/committee; further study; study … further; study … carefully; reserve the right to return;"
        "tomorrow … perhaps; perhaps tomorrow; another time; next meeting/sitting/session/round instead; defer; put off; need to verify/check … first;"
        "corrected document; translation … not ready; not today; keep silent until; until … been drafted; answer … when i receive"
    ),
    Tactic.DEADLINE: (
        "by/before … =monday/=tuesday/=wednesday/=thursday/=friday/=saturday/=sunday; by/until midnight/noon/tonight; deadline; no later than; expire;"
        "offer stand/hold/lapse until; the clock is ticking/running; time is running/run out; last chance; let the day pass;"
        "window is/of … close/closing; today or never; now or never; only until; valid until; hours left; days left; your answer by;"
        "answer … by tomorrow; within … hours; before the day is over; press … wait; by the end of the/this day/week; answer … by today"
    ),
    Tactic.ULTIMATUM: (
        "either you; either … or we; either … or there; or else; take it or leave it; final/last offer; our last/final word; not negotiable;"
        "non-negotiable; unless you; if you do not … we; if … not … there will be no; until you … we will not; there is no third;"
        "no other option/choice/way; otherwise there will be no/nothing; or there will be no; or the talk be/are over; in full or not at all;"
        "all or nothing; must accept; have to accept; only on one condition; only on condition; we will leave/walk; leave the table;"
        "not discuss anything/else until; first you … then we; without that … no agreement; no further talks"
    ),
    Tactic.LINKAGE: (
        "only … together with; only be taken together; one/single package; package deal; in exchange for; in return for; =is/=are =linked/=tied to;"
        "link … to; tie … to; condition on; conditional on/upon; one follow from the other; hand in hand; not be separated;"
        "not … separate from; inseparable; not until … lifted/released/recognised/settled; when … is/are removed … can; quid pro quo;"
        "provided that you; we will … if you recognise/lift/release/return; part of the same; both or neither; parallel … with"
    ),
    Tactic.REDEFINITION: (
        "what we mean by; we mean by; in our reading; in our understanding; as we understand; we understand … differently; understand … as;"
        "we read the word/term; read … literally; in the broad/full/wide/strict sense; the term … context; no war but; not a war; not war but;"
        "special operation; rather call/say; put it differently; strictly speaking; to be understood as; be more precise/accurate to;"
        "the word … mean; =means for us; for us … =means; another word/name for; mean something; status … clarify; persons detained;"
        "not prisoner but; not an occupation; was agreed provisionally; a wider meaning; let us say instead; not … in the sense"
    ),
    Tactic.FALSE_NORM: (
        "everyone/everybody know that; well known that; as is customary; be customary; generally accepted/recognised; universally accepted/recognised;"
        "accepted practice; international practice; standard practice; usual practice; common practice; international law … allow/permit/oblige/require/entitle/give;"
        "under/by international law … =right; no state/country/nation … would; any/every normal/civilised/serious state/country; no such norm/rule/law;"
        "there is no norm/rule; every lawyer know; any lawyer; by all rule; in strict accordance; strictly in accordance; strictly by the norm/rule/book;"
        "article … allow/permit/entitle/require/say; protocol … allow/permit/say; convention … allow/permit/say; always been done; always been the rule; nobody/no one disputes;"
        "go without saying; every textbook; the rule has always been; as a rule of; custom … require/demand; law … clear on; legally … undisputed; perfectly legal"
    ),
    Tactic.FLATTERY: (
        "=finest/=best/=wisest/=kindest/=ablest … room/table/delegation/world; pleasure to work; pleasure to deal; only you; a man/woman/person of your; someone of your;"
        "your great/famous/well-known/rare wisdom/experience/skill/mind; your wisdom; your … experience; highest regard/respect; great admiration; admire you/your;"
        "unlike your predecessor; unlike your colleague; brilliant; =i have always said that you; your … courage; a friend of; such a professional; so/=very professional;"
        "we all know … you are/can; you are … reasonable/wise/sensible; your good name; legendary"
    ),
    Tactic.THREAT: (
        "not … responsible for what; not answer for; bear no responsibility; cannot guarantee; can not guarantee; can no longer hold/restrain/guarantee; grave/serious/dire consequence;"
        "there will be consequence; face the consequence; will/shall/may regret; you will pay; all means at our; all option … table;"
        "by other means; forced to act/respond/take; have to act; hold back … military/army/soldier; retaliate; retaliation; worse for you; a pity/shame if; be a pity/shame … to;"
        "think of your; our patience; painful; cross … red line; will not stop; pay the price; no one will be safe; you have been warned; a warning;"
        "you know what happen; remember what happened; situation … change while; cut off; will fall; next winter"
    ),
    Tactic.TOPIC_MIXING: (
        "root cause; underlying cause; wider/broader/bigger/larger picture; wider/broader context; look wider/broader; see the whole; begin with something; start with something;"
        "as a whole package; in a complex; as a complex; comprehensively; two matter at once; settle … at once; an additional/another/eighth/new point; add … point/item; while we are at it;"
        "=by the way; what about the/your; and what about; agenda is not; everything is connected; all be connected; cannot ignore … expansion/enlargement/history; let us first talk/speak about;"
        "=speaking of; since we speak/talk of; raise another; other subject/topic/question too; not only about; before we discuss that; more important than; also save"
    ),
}
