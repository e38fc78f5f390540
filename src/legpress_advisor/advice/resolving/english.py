"""The words of exercise names: which mean the same, and which say nothing of the movement.

Tables only; `name_parse` reads names with them. A word that stands in none is part of the movement, and an entry must
answer to it: what is not known is never passed over. Names of movements stand in the knowledge files.
"""

from __future__ import annotations

from legpress_advisor.advice.resolving.tables import phrases, table, words

EQUIPMENT = table("""
barbell: bb, bar bell, barbbell, olympic bar, oly bar, straight bar, olympic barbell, with bar, curling bar
dumbbell: db, dumbell, dumbel, dumb bell, hand weight, one dumbbell, single dumbbell, single db
kettlebell: kb, kettle bell, single kettlebell, single kb
ez-bar: ez, ez bar, e z bar, ez curl bar, ezbar, curl bar, sz bar, cambered bar, ez barbell, z bar
trap-bar: trap bar, hex bar, hexagonal bar, hexbar, trapbar
safety-bar: safety bar, safety squat bar, ssb, yoke bar
cable: cables, pulley, cable machine, machine cable, cable pulley, pulley machine, cable tower, cable station,
    functional trainer, cable pulley machine, freemotion, free motion
machine: lever, leverage, leverage machine, selectorized, plate loaded, pin loaded, machine plate, plate machine,
    plate loaded machine, iso lateral, isolateral, mts, hammer strength, hammerstrength, hammer strength machine,
    nautilus, technogym, cybex, panatta, gym80, life fitness, lifefitness, matrix, precor, hoist, converging,
    convergent, diverging, mach
smith: smith machine, machine smith, smiths machine, smiths, sm, multipower, multipress, multi press, multi power,
    guided bar, guided barbell
band: resistance band, tubing, loop band, mini band, mini loop band, handle band, elastic band, exercise band,
    theraband, thera band, tube, resistance tube, banded, elastic, rubber band, booty band, power band, hip band,
    superband
suspension: trx, suspension trainer, suspended, trx suspended, suspension strap, suspender, sling, sling trainer, trx
    band
ring: gymnastic ring, gymnastics ring
landmine: land mine
plate: weight plate, weighted plate, bumper plate, bumper
medicine-ball: medicine ball, med ball, medball, mb, slam ball
stability-ball: stability ball, swiss ball, exercise ball, gym ball, physio ball, fit ball, fitball, yoga ball,
    balance ball
bosu: bosu ball, balance trainer, balance board, wobble board
bodyweight: body weight, bw, freehand, free hand, no weight, without weight, unweighted, body only, unloaded
sandbag: sand bag
vest: weight vest, weighted vest
sled: prowler
log: axle, strongman log
pvc: pvc pipe, broomstick, stick
foam-roller: foam roller, foam roll, blackroll, roller massage
towel:
chain:
bag: heavy bag, punching bag
""")
"""What is held or sat in, and its other names; brands that build machines only mean a machine."""

SAME = table("""
# Two words that are written as one.
pull-up: pull up, pullup, pull ups, pullups
chin-up: chin up, chinup, chin
push-up: push up, pushup, press up, pressup
sit-up: sit up, situp
step-up: step up, stepup
v-up: v up, vup, v sit up
get-up: get up, getup
muscle-up: muscle up, muscleup
pulldown: pd, pull down, lat pulldown, lat pull down, lateral pulldown, lateral pull down, latpulldown, lat pull
    machine
pushdown: push down, press down, pressdown, triceps pushdown, triceps push down, triceps press down, triceps
    pressdown, triceps pulldown, triceps pull down
kickback: kick back
crossover: cross over, crossover
straight-arm pulldown: lat prayer
deadlift: dead lift, dl, deads, deadlifting
pullover: pull over
rollout: roll out
pull-through: pull through, pullthrough, pull thru
pull-apart: pull apart, pullapart
lying triceps extension: skullcrusher, skull crusher, skull crush, skullcrush, skull dodger, nose breaker, skull
woodchop: wood chop, woodchopper, wood chopper, chop, chopper
jackknife: jack knife
back extension: hyperextension, hyper extension, hyper, lower back extension, lumbar extension, trunk extension
leg raise: leg lift
lateral plank: side bridge, lateral bridge
t-bar: t bar, tbar
tiptoe: tip toe
good-morning: good morning, goodmorning
pec-deck: pec deck, pec dec, peck deck, pecdeck, peck dec, butterfly machine
fly: flye, flies, flys, flyes
walkout: walk out
warm-up: warm up, warmup
# Abbreviations.
romanian deadlift: rdl, romanian, romanians
one-leg romanian deadlift: slrdl
stiff-leg deadlift: sldl
bulgarian split squat: bss, rfess, rear foot elevated split squat, back foot elevated split squat, bulgarian squat,
    bulgarian lunge, bulgarian
glute ham raise: ghr, glute ham
close-grip bench press: cgbp
overhead press: ohp, oh press, strict press, military press, military
bench press: bp, benchpress
bent-over row: bor
handstand push-up: hspu
toe to bar: t2b, ttb
turkish get-up: tgu
overhead squat: ohs
squat: sq, squatting
external rotation: er, external rotator
internal rotation: ir, internal rotator
extension: ext, extention, extensions
incline: inc, inclined, incl
decline: dec, declined, decl
behind-neck: behind the neck, behind neck, btn, behind the head, behind head, to the neck, to neck
with: w
plank: planking, prone bridge, front bridge, elbow bridge
curl: curling
press: pressing
lunge: lunging
bench: benching
no-foot: no foot, no feet
squat-rack: squat rack, power rack, squat cage, power cage
# Muscles and other words with several spellings.
biceps: bi, bicep, bizeps
triceps: tri, tricep, trizeps
calf: calve, calves
abs: ab, abdominal, abdominals, tummy
hamstring: ham, hammie, hammy, hams
quad: quadriceps, quadricep
chest: pec
delt: deltoid
trap: trapezius
lateral: side, sideway, sideways
reverse: backward, backwards
lateral raise: lateral deltoid raise, lateral delt raise, lat raise, shoulder fly, lateral lift
row: rowing
hip thrust: hip thruster, hip thrusters, glute thrust, glute thruster
glute bridge: hip bridge, bridge, glute bridging
wrist curl: wrist flexion, forearm curl
reverse wrist curl: wrist extension
leg curl: hamstring curl, ham curl, hammy curl, hammie curl, knee flexion, leg flexion, leg curling
one-leg leg curl: single leg curl, one leg curl, one legged curl
one-leg leg extension: single leg extension, one leg extension, one legged extension
leg extension: quad extension, knee extension, leg ext
hip abduction: abductor, abduction, thigh abduction, thigh abductor, leg abduction, hip abductor, outer thigh,
    abductors
hip adduction: adductor, adduction, thigh adduction, thigh adductor, leg adduction, hip adductor, inner thigh,
    adductors
touch: toucher, touching
farmer carry: farmer walk, farmers walk, farmers carry, farmers hold walk, farmer hold
arnold press: arnold
split-stance: split stance, staggered stance, b stance, kickstand
wide-stance: wide stance, wide leg
narrow-stance: narrow stance, close stance
stiff-leg: stiff leg, stiff legged, straight leg, straight legged, stiffleg, stif leg
straight-arm: straight arm, stiff arm, straight armed, stiff armed
battle rope: battling rope
bent-over: bent over, bentover, bend over
bent-knee: bent knee, bent leg, knee bent
bent-arm: bent arm
pull-in: pull in
elbow-knee: elbow to knee
knee-elbow: knee to elbow
low-high: low to high, low high, upward
high-low: high to low, high low, downward
# Body positions.
seated: sitting, sit down, sitted
standing: from standing
lying: laying, lie, lay, lying down, supine, flat lying, on back
prone: face down, facedown, lying face down
kneeling: half kneeling, tall kneeling, on knee, from knee, kneel
chest-supported: chest supported, chest support, supported, bench supported, chest on bench, chest down
side-lying: side lying, lying side
# Grips.
close-grip: cg, close grip, narrow grip, tight grip, close, narrow, close hand, closed grip, medium close grip
wide-grip: wg, wide grip, wide, wide hand, wide arm
neutral-grip: ng, neutral grip, hammer grip, parallel grip, palm in, palm facing, natural grip, neutral
reverse-grip: rg, reverse grip, reversed grip
underhand: underhand grip, supinated, supinated grip, supination, palm up, under grip, undergrip, under hand
overhand: overhand grip, pronated, pronated grip, palm down, over grip, overgrip, over hand
v-grip: v grip, v bar, v handle, v attachment, triangle, triangle grip, d handle
rope: rope attachment, rope handle, with rope
# Where the feet, the elbows and the hands are.
foot-elevated: foot elevated, elevated foot, raised foot, foot raised, foot on bench, foot on box, foot on step
foot up: leg up
elbow-out: elbow out, elbow flared, flared elbow, elbow flare
lat-bar: lat bar, pro lat bar
parallel-bar: parallel bar, power tower, dip bar, dip station
# One limb at a time.
one-arm: one arm, single arm, 1 arm, one armed, single armed, one handed, one hand, single hand, 1 hand, sa, single
    handed, 1 handed, one sided, single side, left arm, right arm, left hand, right hand
one-leg: one leg, single leg, 1 leg, one legged, single legged, sl, 1 legged, single foot, one foot, left leg, right
    leg, left foot, right foot
unilateral: uni, uni lateral
two-arm: two arm, both arm, double arm, two hand, two handed, both hand, bilateral, dual arm
two-leg leg press: two leg press, double leg press, both leg press, bilateral leg press, 2 leg press
two-leg leg curl: two leg curl, double leg curl, bilateral leg curl
two-leg leg extension: two leg extension, double leg extension, bilateral leg extension
two-leg: two leg, both leg, double leg, two legged
pair dumbbell: two dumbbell, double dumbbell, double db, dual dumbbell, 2 dumbbell, 2 db
pair kettlebell: two kettlebell, double kettlebell, double kb, dual kettlebell, 2 kettlebell, 2 kb
alternating: alternate, alternated, alternately, alt
belted: with belt
strapped: with strap
shrug: shoulder shrug, shrugging
weighted: with weight, added weight, loaded, with added weight, weight
pause: paused, pausing, with pause, dead stop, deadstop
eccentric: slow eccentric
tempo: slow, speed, 1 5 rep, one and a half, touch and go, tng, partial rep, lengthened partial, short range, limited
    range, bottom half, top half, stretched, full range, full rom, short rom, cheat, cheating, strict form
free-weight: free weight, free weights
pulse: pulsing
assisted: assist, assistance, with assistance, assisting
""")
"""Ways to write the same; the key is what a name is read as."""

FILLERS = words("""
    a the an with and or on in of for at from using per by each set rep x exercise movement variation workout emom amrap
    max pr rm 1rm kg lb rpe degree gym home main body's both pair week day session
""")
"""Words that say nothing: small ones, and how much was done."""

IDLE = words("""
    version style old new backup copy light heavy medium moderate easy hard warm-up standard regular normal classic
    traditional conventional basic common perfect proper strict flat left right top hd ol handle grip attachment
    position technique form stack pad round volume beginner intermediate advanced rehab prehab olympic
    strength training metabolic hypertrophy endurance burnout finisher activation bias biased focus focused emphasis
    motion lat-bar
    red blue green black yellow orange purple grey gray rogue eleiko titan legend complex superset dropset
    belted strapped
""")
"""Words that keep every movement but may belong to the name of one: how heavy, how well, whose make, which color."""

FILLER_PHRASES = phrases("""
    at side, at the side, by the side, bar attachment, each side, per side, both side, each arm, per arm, each
    leg, per leg, each hand, left side, right side, back up, back off, drop set, warm up, warm up set, top set,
    work set, working set, full range of motion, medium grip, standard grip, normal grip, per hand, each way,
    per limb, rep out, on the, to failure, 1 rep max, rest pause, myo rep, cluster, cluster set, super set, no
    belt, beltless, one side, straight set, time under tension, no leg drive, elbow tucked, slight
""")
"""The same in several words."""
