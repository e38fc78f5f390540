"""Words of everyday talk that say nothing about health; anything else that is not understood is said to be unread."""

from __future__ import annotations


def words(text: str, between: str | None = None) -> frozenset[str]:
    """Return the words of a text as a set; long lists are easier to read as running text."""
    return frozenset(part.strip() for part in text.split(between))


OVER = words("""
    had was were died used got tore broke fainted collapsed passed blacked dislocated ruptured snapped lost survived
    battled took
""")
"""With one of these something is over, whether somebody else's or one's own."""
RELATIVES = words("""
    mother mom mum mam mama mommy mummy father dad papa daddy parent brother sister sibling husband wife spouse
    partner boyfriend girlfriend fiance fiancee uncle aunt auntie cousin grandmother grandma gran granny nan nana
    grandfather grandpa granddad grandad grandparent stepmother stepfather stepdad stepmom friend mate buddy
    colleague coworker roommate neighbor neighbour niece nephew relative
""")
"""Somebody else, in the singular. A son, a daughter or a client is left out: people ask for those."""

PLAIN = (
    words("""
    cleared clearance signed surgical fitted scheduled booked finished rehab rehabilitation family history
    a about above across actual actually advice after afterward afterwards again against ago ah all allowed almost
    alone along already also although always am an and another any anymore anyone anything anyway appointment
    approximately are area around as aside ask asked asking at athlete available aware away awhile back bad badly
    based basically be because become been before began begin beginning being below beside best better between big
    bit body bother bothering bothers both bought boy but by bye came can cannot cant car care careful carefully
    cause caused causes checked check checkup class clear clearly climb clinic coach come comes coming complete
    completely concern condition conditions confirmed consider controlled control cool could couple course currently
    daily date daughter day days dealing deep definitely described diagnose diagnosed diagnosis did diet different
    do doc doctor doctors does doing done dont double down dr drink drive during each earlier early ease eased eases
    easily easy eat eating either else end enjoy enough especially etc even evening ever every everyday everything
    exactly examined except exercise exercises exercising experience extra fact fairly far feel feeling feels felt
    female few fine finish finished first fit fitness flat follow following for former found four fourth free
    frequent frequently friend from front full fully gave general generally gentle get gets getting girl give given
    go goes going gone good got gp great grow growing guess gym gymnast had half hand hands happen happened happens
    hard hardly has have having he health healthy hear heard heavier heavy hello help helped helps her here herself
    hi high him himself his history hit hobby holiday home hope hospital hour hours house how however husband i id
    if ill im image imaging improve improved improving in inside instead into is issue issues it its itself ive job
    jog jogging just keep keeps kept kid kids kind kinda know knowing known lady large last lasting late lately
    later least leave leaves left less let level life lift lifted lifter lifting lifts light lightly like likely
    little live lived living long longer look looking looks lot lots love low lower mainly major make makes making
    male man managed manage many married match maybe me mean means meant measured med medical medicated medication
    medications medicine meds mentioned met middle mild mildly min mine minor minute minutes mm moderate moderately
    moment monday month monthly months more morning most mostly mother move moved movement movements moves moving
    mri mom mum much must my myself name near nearly need needed needs never new newly next nice night nights no
    none normal normally not note nothing notice noticed now nowadays number nurse occasional occasionally of off
    office officially often ok okay old older on once one ones only onto open opposite option or ordinary other
    others our out outside over overall own part partly past patient people per perhaps period person physical
    physically physio physiotherapist physiotherapy place plan play played player playing please point possible
    possibly pretty previous previously prior probably problem problems professional program programmer progress
    properly pt quite ran rarely rather read reading really reason recent recently recover recovered recovering
    recovery referred regular regularly related report reported rest right road routine run runner running said same
    saw say says scan scanned school seated second see seeing seem seems seen self session sessions set sets setting
    settled several severe shape she short should show showed shown shows side sides similar simple simply since sit
    sits sitting six slept slight slightly slow slowly small so some somebody someone something sometimes somewhat
    son soon sort specialist sport sports spring squat squats squatting stable stage stand standing start started
    starting starts state stay stays steady still stop stopped strength strong stuff such summer sunday supposed
    sure surgeon symptom symptoms take takes taking talk team teen tell tend test tested tests than thank thanks
    that the their them then therapist therapy there these they thing things think third this those though three
    through thursday tiny time times tired to today together told tomorrow tonight too took top total totally touch
    toward train trained trainer training treat treated treatment tried trouble try trying tuesday turn turned twice
    two type typical typically under until up upon upper us use used using usual usually various very via visit walk
    walked walking want wanted wants was watch way ways we wednesday week weekend weekly weeks weight weights well
    went were what when whenever where whether which while who whole why wife will winter wise wish with within
    without woman women work worked worker working works workout workouts would wow year years yes yesterday yet yo
    yoga you young younger your yrs tablet tablets pill pills ultrasound xray x ray scans bloods checks reviewed
    follow-up monitored managing manageable tolerable bearable comfortable uncomfortable annoying nagging niggling
    niggle niggles persistent persisting football soccer tennis golf basketball rugby hockey cycling bike biking
    bicycle swim swimming skiing dancing hiking garden gardening desk computer sofa bed chair stairs step steps
    barbell dumbbell dumbbells kettlebell machine machines bench cable bar rack press pressing presses pushing
    pulling push pull row rows rowing curl curls deadlift deadlifts deadlifting bending bend bends lunge lunges
    lunging jump jumping jumps plank planks raise raising twist twisting physiotherapists january february march
    april may june july august september october november december autumn stiff stiffness warm warms warmup loosens
    easing settles settling surgery operation operated op injury injured hurt hurts hurting pain pains painful ache
    aches aching achy sore soreness tender discomfort
    worse since pumped trimmed passed wear wears wearing stockings glasses lenses contact trying lose losing weight
    stress stressed busy
    steady sugars inhaler brown blue rarely need seldom widen widened stance narrow toes-out heel elevated wedge
    goblet squatting
    lifter trainee warming cooling loosened loosening loosen hundred percent alcohol drinks smoke smoked quitting nope
    helped helping manages managing eased easing relieves relieved relief useful effective works working gone going
    improves improved recovering recover recovers returned fades faded fading vanished disappeared settle settled
    settles
    properly nicely perfectly happily comfortably confidently regularly consistently carefully strictly
    monitor checking tracked tracker watch app phone online video youtube website internet google forum reddit article
    morning mornings lunchtime afternoons bedtime breakfast lunch dinner evening evenings weekday weekdays weekends
    spring summer autumn winter christmas easter birthday season seasons lockdown pandemic
    idea healed heals heal cleared watched watching monitored observed stable quiet remission steady sling brace
    splint
    crutch crutches cast plaster supervised supervision coached trainers restrictions restriction precautions lifted
    discharged placed inserted implanted removed ablation result results normal fair enough okay alright couldnt would
    shouldnt wouldnt might whatever wherever anyhow somehow instead actually honestly basically apparently obviously
    absolutely literally seriously anyways tbh idk lol pls plz thx ok btw imo fyi hey hiya guys folks everybody
    question questions answer answers safe safely fear afraid scared worry worried worrying nervous curious unsure
    dunno wondering wonder decide decided deciding plan plans planning goal goals aim target beginner newbie novice
    intermediate advanced coaching sets reps rep max maxes pr pb lb lbs kg kgs kilo kilos pound pounds plate plates
    warm cool stretch stretches stretching mobility foam roller rolling belt straps sleeves shoes trainers gloves
    chalk treadmill elliptical rower bike spin class classes pilates crossfit powerlifting bodybuilding calisthenics
    cardio hiit circuit circuits protein creatine diet food meal meals coffee water drinking
    weather rain snow heat sun city town street road park beach trip holiday vacation travel travelling traveling
    flight plane train bus office meeting boss colleague manager school teacher student uni exam exams retired
    retirement pension nurse nursing builder plumber electrician driver teacher farmer carer warehouse factory shift
    shifts nights house flat kitchen shower bathroom stairs ladder box boxes shopping bags bag suitcase luggage
    groceries furniture sofa dog dogs cat cats kids children grandchildren toddler son sons daughters parents
    forty fifty sixty seventy eighty ninety hundred thousand eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty dozen half quarter third fifth tenth plus minus percent
    yep nope yeah nah wow oh ah hmm well sorry appreciate cheers regards please
    love loved loves hate hated hates prefer preferred favourite favorite fun boring hobby hobbies
    restart restarted resume resumed return returning returned rejoin joined join joining quit gave
    quite rather somewhat totally mostly largely generally usually normally typically occasionally rarely seldom
    medium large huge tiny amount number level rate pace speed slow slower faster quick quickly
    green amber certificate letter forms form signed paper papers insurance private appointment referral
    mentioned noted advised suggested recommended recommends recommend reckons reckon thinks believes
    consult consultation consultant followup annual yearly checkups bloods scan scans imaging xrays
    originally initially eventually finally lately meanwhile nowadays presently previously formerly
    managing coping handle handles handled manage fine-tuned adapted adjusted modified
""")
    | RELATIVES
)
"""Without what names a part of the body or a complaint on its own, but for pain, which says nothing without a place."""
ALARMING = words("""
    numb numbness tingling weak weakness fever feverish bleeding faint fainted fainting dizzy dizziness breathless
    breathlessness swollen swelling vision seizure seizures clumsy lump lumps incontinence incontinent palpitations
    collapse collapsed paralyzed paralysed vomiting confused bladder bowel chest cancer tumor tumour infection
    infected blood fracture fractured broken rupture ruptured clot stroke headache headaches jaundice bulge
    shortness
""")
"""Words that are never passed over, even where the knowledge has them only as a part of longer names."""
GRAVE = words("""
    aneurysm bleeding clot clots cancer gangrene hemorrhage haemorrhage infected jaundice overdose pus
    seizure seizures stroke tumor tumour unconscious
""")
"""Of these and their like, the words that are not passed over even right beside the name of something milder."""
COMPLAINTS = words("""
    stiff stiffness surgery operation operated op injury injured hurt hurts hurting pain pains painful ache aches
    aching
    achy sore soreness tender discomfort uncomfortable annoying nagging niggle niggles niggling bother bothers
    bothering
    problem problems issue issues trouble bad badly severe worse medicated medication medications medicine meds tablet
    tablets pill pills heavy
""")
"""Plain words that are a complaint of their own where the only thing named so far was denied."""
VAGUE = words("""
    problem problems issue issues trouble troubles complaint complaints concern concerns history
""")
"""Right behind a denied word these are denied with it: "no knee problems"."""
BODY = words("""
    abdomen achilles ankle arm back belly bottom bum buttock calf chest collarbone ear elbow eye face finger foot
    forearm glute groin hamstring hand head heel hip jaw knee kneecap leg neck pelvis quad rib shin shoulder spine
    stomach thigh throat thumb toe tummy wrist
""")
"""Parts of the body, in the singular."""
SUFFIXES = (
    "itis",
    "osis",
    "oma",
    "emia",
    "aemia",
    "pathy",
    "algia",
    "plegia",
    "trophy",
    "sclerosis",
    "phobia",
    "penia",
)
"""Endings of names of conditions."""
NO_CONDITIONS = words("""
    diagnosis prognosis hypnosis coma aroma diploma oklahoma sympathy trophy
""")
"""Words with such an ending that name none."""
