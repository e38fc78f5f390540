"""German, French, Spanish and Italian words of exercise names, and the English that `name_parse` reads them as.

Whole names stand in the knowledge files; these words let a name be met in forms that no file lists: with another grip,
another machine, an abbreviation. Words are written without accents, as names are compared.
"""

from __future__ import annotations

from legpress_advisor.advice.resolving.tables import phrases, table, words

SAME = table("""
# Equipment.
barbell: langhantel, lh, bilanciere, con barra, con la barra, barre, a la barre, halterstange, barra libera, con barra
    recta
dumbbell: kurzhantel, kurzhanteln, kh, hantel, manubrio, manubri, mancuerna, mancuernas, haltere, halteres
ez-bar: con barra z, con la barra z, con barra ez, con bilanciere ez, sz, sz stange, sz hantel, sz curlstange, barra
    ez, bilanciere ez, barre ez, barra z, bilanciere sagomato, curlstange
pair dumbbell: deux halteres, due manubri, dos mancuernas, zwei kurzhanteln, 2 kurzhanteln
cable: kabel, kabelzug, kabelturm, seilzug, cavo, cavi, cavo alto, cavo basso, polea, poleas, poulie, poulies, cable
    basso, cable alto
cable low: poulie basse, polea baja
cable high: poulie haute, polea alta
machine: maschine, maschinen, macchina, machina, maquina, gerat, appareil, macchinario, maquina convergente, machine
    convergente, convergente
smith: multipresse, multi presse, cadre guide, barre guidee, maquina smith, smith maschine, castello
band: widerstandsband, gummiband, elastico, elastique, banda elastica, bandas elasticas, banda, bandas, goma, gomas,
    bande elastique, fascia elastica, elastici
bodyweight: korpergewicht, eigengewicht, korpergewichtsubung, corpo libero, a corpo libero, peso corporal, poids du
    corps, sans poids, sin peso
kettlebell: kugelhantel, pesa rusa
plate: hantelscheibe, scheibe, gewichtsscheibe, disco, disque
suspension: schlingentrainer
medicine-ball: medizinball, medizinballe, balon medicinal, palla medica
stability-ball: gymnastikball, pezziball, swissball
# Positions and angles.
seated: sitzend, im sitzen, sitzen, seduto, seduta, seduti, da seduto, da seduti, sentado, sentada, assis, assise
standing: stehend, im stehen, im stand, stehen, in piedi, piedi, de pie, parado, debout, aufrecht
lying: liegend, im liegen, liegen, sdraiato, sdraiata, sdraiati, da sdraiato, da sdraiati, acostado, tumbado, tumbada,
    allonge, allongee, couche
kneeling: kniend, im knien, in ginocchio, de rodillas, arrodillado, a genoux
bent-over: vorgebeugt, vornubergebeugt, busto flesso, inclinado hacia adelante, buste penche, penche
incline: schrag, schraeg, inclinata, inclinato, inclinate, inclinati, inclinado, inclinada, inclinadas, inclinados,
    inclinee, inclinees, inclines, positiv
incline bench: schragbank, schraegbank, panca inclinata, su panca inclinata, banco inclinado, banc incline
decline: negativ, declinata, declinato, declinate, declinado, declinada, declinadas, declinee, declinees, declines
decline bench: negativbank, panca declinata, su panca declinata, banco declinado, banc decline
to chest: zur brust, al pecho, al petto, a la poitrine
bench: bank, panca, su panca, banco, banc, panca piana, su panca piana, flachbank, banco plano
one-arm: einarmig, einarmige, einarmiges, einhandig, a una mano, con una mano, un braccio, a un braccio, a un brazo,
    con un brazo, una mano, un bras, a un bras, unilaterale arm, monobraccio
one-leg: einbeinig, einbeinige, einbeiniges, a una gamba, una gamba, monopodalico, a una pierna, una pierna, une
    jambe, a une jambe, unipodal
two-arm: beidarmig, beidhandig, a due mani, a dos manos
alternating: abwechselnd, abwechselnde, alternierend, alternato, alternati, alternata, alterno, alternado, alterne,
    alternes
weighted: mit gewicht, mit zusatzgewicht, con peso, con pesi, con zavorra, lastre, lestes, leste, lestee, lestees,
    zavorrato, zavorrati, zavorrata, zavorrate, con sovraccarico, lastrado, lastrados, lastrada, lastradas, con lastre
assisted: unterstutzt, unterstutzte, assistito, assistiti, assistita, assistite, asistido, asistidos, asistida,
    asistidas, assiste, assistees, assistee
close-grip: eng, enger, enger griff, presa stretta, a presa stretta, agarre cerrado, agarre estrecho, prise serree,
    serre, stretta
wide-grip: breit, breiter griff, weiter griff, presa larga, a presa larga, agarre ancho, agarre abierto, prise large,
    larga, abierto
chest-supported: brustgestutzt, brust gestutzt, con appoggio al petto, appoggio al petto, con pecho apoyado, pecho
    apoyado, appui poitrine
hanging: hangend, hangende, hangendes, colgado, colgada, suspendu
foot-elevated: piedi rialzati, piedi elevati, pies elevados, pieds sureleves, fusse erhoht
reverse-grip: untergriff, presa inversa, a presa inversa, agarre supino, agarre invertido, prise inversee, supino,
    supina, supinas, supinos, presa supina, a presa supina, prise supination, umgekehrter griff
v-grip: agarre en v, agarre v, prise v, presa v
neutral-grip: agarre martillo, neutraler griff, neutralgriff, neutro, neutra, neutros, neutras, neutre, neutres,
    hammergriff, presa neutra, agarre neutro, prise neutre, parallelgriff
overhand: obergriff, presa prona, agarre prono, prono, prona, prise pronation, prises pronation
rope: seil, corda, con corda, cuerda, con cuerda, corde, a la corde
behind-neck: hinter dem nacken, nacken, dietro la nuca, posteriore, posteriori, tras nuca, derriere la nuque, derriere
    la tete, dietro, dietro la testa, detras de la cabeza, hinter dem kopf
overhead: uberkopf, uber kopf, sopra la testa, sobre la cabeza, por encima de la cabeza, au dessus de la tete
reverse: umgekehrt, umgekehrte, umgekehrter, umgekehrtes, ruckwarts, all indietro, arriere, hacia atras, inverso,
    inversi, inversos, inversas, invertidas, invertidos, inversa, invertido, inverse, inverses
# Movements.
raise: alzata, alzate, elevacion, elevaciones, elevation, elevations, heben
extension: estensione, estensioni, extensiones, strecken, streckung
squat: kniebeuge, kniebeugen, sentadilla, sentadillas
back squat: sentadilla trasera, sentadillas traseras, sentadilla libre, sentadillas libres, squat arriere
jump squat: squat con salto, sentadilla con salto, sentadillas con salto, squat saute, squats sautes, sprungkniebeuge
wall sit: sedia al muro, sentadilla isometrica en pared, sentadilla en pared, wandsitz, wandsitzen, chaise contre le
    mur
front squat: frontkniebeuge, frontkniebeugen, sentadilla frontal, squat frontale, squat avant
bulgarian split squat: sentadilla bulgara, sentadillas bulgaras, squat bulgaro, squat bulgare, fente bulgare, affondi
    bulgari, zancada bulgara
hack squat: hackenschmidt, hackenschmidt kniebeuge
hack squat machine: hackenschmidtmaschine
lunge: ausfallschritt, ausfallschritte, affondo, affondi, zancada, zancadas, estocada, estocadas, fente, fentes,
    desplante, desplantes
walking lunge: fentes marchees, ausfallschritte gehend, affondi in camminata, zancadas caminando
deadlift: kreuzheben, stacco, stacchi, stacco da terra, stacchi da terra, peso muerto, souleve de terre, sdt
romanian deadlift: rumanisches kreuzheben, stacco rumeno, stacchi rumeni, peso muerto rumano, souleve de terre
    roumain, souleve de terre jambes semi tendues, sdt roumain
stiff-leg deadlift: kreuzheben gestreckt, stacco a gambe tese, stacchi a gambe tese, peso muerto piernas rigidas,
    souleve de terre jambes tendues
leg press: beinpresse, beinpressen, prensa de piernas, prensa, presse a jambes, presse a jambe, presse horizontale,
    pressa orizzontale, presse a cuisses, presse a cuisse, presse cuisse, pressa, leg presse
leg extension: beinstrecker, beinstrecken, estensione delle gambe, estensioni delle gambe, estensioni gambe, extension
    de cuadriceps, extension de pierna, extensiones de piernas, extensiones de cuadriceps, extension des jambes,
    extension des cuisses, extension de jambe, extensions des jambes
leg curl: beinbeuger, beinbeugen, beincurl, flessione delle gambe, flessioni delle gambe, flessioni gambe, curl de
    pierna, curl de piernas, curl femoral, curl de femoral, femoral, flexion de jambe, flexion des jambes, leg curls,
    curl ischio, ischio
leg press calf raise: mollets a la presse, mollet a la presse, gemelos en prensa, calf alla pressa, calf in pressa,
    wadenheben beinpresse, wadenheben an der beinpresse, wadenheben in der beinpresse
seated calf raise: soleo sentado, soleo
calf raise: wadenheben, wadendrucken, sollevamento polpacci, polpacci, alzate sui polpacci, elevacion de talones,
    elevaciones de talones, elevacion de gemelos, elevaciones de gemelos, gemelo, gemelos, pantorrilla, pantorrillas,
    extension mollet, extensions mollets, mollet, mollets
hip thrust: huftheben, beckenheben, empuje de cadera, elevacion de cadera, releve de bassin, spinta dei fianchi, hip
    thrusts
hip: hanche, hufte, anca, cadera
hip abduction: huftabduktion, abduktion, abduktoren, abduktor, abduzione, abduttori, abductores, abduccion, abduccion
    de cadera, abducteur, abducteurs
hip adduction: huftadduktion, adduktion, adduktoren, adduktor, adduzione, adduttori, aductores, aductor, aduccion,
    adducteur, adducteurs
press: drucken, developpe, distensione, distensioni, spinta, spinte
close-grip bench press: bankdrucken eng, enges bankdrucken, panca stretta, panca presa stretta, press cerrado, press
    banca cerrado, press de banca cerrado, developpe couche prise serree, developpe couche serre
bench press: bankdrucken, flachbankdrucken, press banca plano, distensioni su panca piana, distensioni su panca,
    distensioni panca, press de banca, press banca, press en banca, press de pecho en banco, developpe couche, dc
incline bench press: schragbankdrucken, distensioni su panca inclinata, spinte su panca inclinata, press inclinado,
    press de banca inclinado, developpe incline
decline bench press: negativbankdrucken, distensioni su panca declinata, press declinado, press de banca declinado,
    developpe decline
chest press: brustpresse, brustdrucken, press convergente, press de pecho convergente, press de pecho, press pecho,
    presse pectoraux, developpe pectoraux, pressa pettorali
shoulder press: schulterdrucken, schulterpresse, distensioni sopra la testa, press de hombro, press de hombros, press
    hombro, press hombros, developpe epaules, developpe epaule, shoulder presse
overhead press: uberkopfdrucken, press militar, developpe militaire, lento avanti, military press
fly: fliegende, fliegenden, flys, croce, croci, aperture, apertura, apertura de pecho, aperturas, cruce, ecarte,
    ecartes
crossover: kabelkreuzen, kabelcross, croci ai cavi, cruce de poleas, cruces en polea, vis a vis
rear delt: deltoide posterior, deltoides posterior, deltoides posteriores, deltoide posteriore, deltoidi posteriori,
    hintere schulter, deltoide arriere
face pull: gesichtszug, tirage visage, face pulls, jalon a la cara, tiron a la cara
reverse fly: aperturas inversas, reverse butterfly, vorgebeugtes seitheben, butterfly reverse, aperture posteriori,
    pajaro, pajaros, oiseau, alzate posteriori, elevaciones posteriores
lateral raise: seitheben, alzata laterale, alzate laterali, elevacion lateral, elevaciones laterales, elevation
    laterale, elevations laterales
front raise: frontheben, alzata frontale, alzate frontali, elevacion frontal, elevaciones frontales, elevation
    frontale, elevations frontales
upright row: aufrechtes rudern, rudern aufrecht, tirata al mento, tirate al mento, remo al menton, remo al cuello,
    tirage menton, rowing menton
shrug: schulterheben, nackenheben, scrollata, scrollate, encogimiento, encogimientos, encogimiento de hombros,
    encogimientos de hombros, haussement d epaules, haussements d epaules, haussement epaule, alzate di spalle
row: rudern, rematore, remo, tirage horizontal, rowing
bent-over row: vorgebeugtes rudern, rudern vorgebeugt, remo inclinado, rowing buste penche
inverted row: trazioni orizzontali, traction australienne, tractions australiennes, remo invertido, rowing inverse,
    dominadas australianas, rematore inverso
t-bar row: remo en t, remo t, remo barra t, remo con barra t, remo en barra t, rematore t bar
seated cable row: kabelrudern, rudern am kabel, rudern am kabelzug sitzend, remo en polea, remo sentado en polea, remo
    gironda, tirage horizontal a la poulie, pulley basso, pulley, long pulley, low pulley row
pulldown: latzug, latziehen, lat zug, lat ziehen, frontziehen, lat machine, lat pull downs, jalon, jalones, jalon al
    pecho, jalon en polea, jalon en polea alta, tirage vertical poulie, tirage vertical poulie haute, tirage vertical
    a la poulie, tirage vertical, tirage poitrine, tirage vertical poitrine, tirage poulie haute
dead hang: sospensione alla sbarra, colgarse de la barra, aushangen, suspension a la barre
straight-arm pulldown: pulldown a braccia tese, jalon con brazos rectos, jalon brazos rectos, jalon con brazos
    extendidos, latziehen mit gestreckten armen, latzug mit gestreckten armen, tirage bras tendus
pull-up: klimmzug, klimmzuge, trazione, trazioni, trazioni alla sbarra, dominada, dominadas, traction, tractions
diamond push-up: piegamenti a diamante, flexiones diamante, flexiones de diamante, diamant liegestutze, pompes diamant
knee push-up: piegamenti sulle ginocchia, flexiones de rodillas, flexiones con rodillas, flexiones en rodillas, pompes
    sur les genoux, pompes genoux, knieliegestutze, liegestutze auf den knien
wall push-up: piegamenti al muro, flexiones en pared, flexiones en la pared, pompes contre le mur, pompes au mur,
    wandliegestutze
push-up: liegestutz, liegestutze, piegamento, piegamenti, pompe, pompes, lagartija, lagartijas, flexiones, flexiones
    de brazos, flexiones de pecho
bench dip: fondos en banco, fondos entre bancos, dips su panca, dips banc, dips au banc, dips zwischen 2 banke
dip: fondos, fondo, parallele, barrenstutz
preacher: scottbank, scott bank, banco scott, panca scott, pupitre, predicador, larry scott, scott
wrist curl: unterarmcurl, unterarmcurls, curl de muneca, curl de munecas, curl ai polsi, curl poignet, curl poignets
curl: bizepscurl, bizepscurls, curl de biceps, curl biceps, curl con biceps, flexion de biceps, flexion biceps, bizeps
    curl, biceps curl
hammer curl: martillo, hammercurl, hammercurls, curl martillo, curl a martello, curl de martillo, curl marteau, curl
    prise marteau
preacher curl: scottcurl, scott curl, curl predicador, curl panca scott, curl alla panca scott, curl en banco scott,
    curl au pupitre, larry scott curl, curl pupitre
concentration curl: konzentrationscurl, konzentrationscurls, curl concentrado, curl de concentracion, curl concentre,
    curl concentrato, curl di concentrazione
overhead triceps extension dumbbell: copa triceps, copa de triceps, copa a dos manos
overhead triceps extension: extension nuque, extensions nuque
triceps extension: trizepsstrecken, trizepsstrecker, extension de triceps, extensiones de triceps, estensione
    tricipiti, estensioni tricipiti, estensioni dei tricipiti, extension triceps, extensions triceps, trizeps
    extension
pushdown: trizepsdrucken, trizepsdrucken am kabel, pushdown tricipiti, spinte in basso, extension triceps poulie
    haute, extension triceps poulie, extensions triceps poulie, triceps poulie, triceps poulie haute, extension poulie
    haute, extensions poulie haute, extensions a la poulie haute, extension a la poulie haute, extension de triceps en
    polea, extension triceps en polea alta, extension de triceps en polea alta, extensiones de triceps en polea alta,
    extensiones de triceps en polea, extension triceps en polea, extension triceps polea, extension triceps polea
    alta, triceps en polea, triceps polea, jalon de triceps, press down tricipiti
lying triceps extension: stirndrucken, rompecraneos, press frances, barre au front, barre front
glute kickback: patada de gluteo, patada gluteo, patadas de gluteo, kickback fessier, kickback fessiers, kickback
    glutei, slanci per glutei
kickback: patada de triceps, patadas de triceps, calci indietro
crunch: bauchpresse, abdominal corto, addominali crunch, rumpfbeugen
bicycle crunch: crunch bicicletta, crunch bicicleta, bicicletas abdominales, fahrrad crunch, crunch velo
machine crunch: bauchmaschine
jackknife sit-up: klappmesser
hanging leg raise: sollevamento gambe alla sbarra, elevacion de piernas colgado, releve de jambes suspendu
hanging knee raise: sollevamento ginocchia alla sbarra, elevacion de rodillas colgado
captain chair leg raise: chaise romaine
knee raise: knieheben, elevacion de rodillas, elevaciones de rodillas, releve de genoux, releves de genoux,
    sollevamento ginocchia
leg raise: releve jambe, releves jambes, releve jambes, releves jambe, beinheben, sollevamento gambe, alzate gambe,
    elevacion de piernas, elevaciones de piernas, releve de jambes, releves de jambes, leve de jambe
lateral bend: flessioni laterali, flessione laterale, flexion laterale, flexions laterales, flexiones laterales,
    inclinaciones laterales, seitbeugen, seitbeuge
woodchop: spaccalegna, lenador, holzhacker, bucheron
glute bridge: ponte glutei, ponte per glutei, ponte per i glutei, puente de gluteo, puente de gluteos, puente gluteo,
    pont fessier, gluteobrucke, hufheben brucke
ab wheel rollout: ruota per addominali, ruota addominale, rueda abdominal, roue abdominale, bauchroller, bauchrad
plank: unterarmstutz, frontstutz, planke, plancha, gainage, planche abdominale, planche sur les coudes
lateral plank: seitstutz, seitlicher unterarmstutz, plancha lateral, planche laterale, gainage lateral, plank laterale
pullover: uberzug, uberzuge
back extension: ruckenstrecker, ruckenstrecken, hiperextension, hiperextensiones, iperestensione, iperestensioni, banc
    a lombaires, extension lombaire, extensions lombaires, hyperextensions
farmer carry: marche du fermier, paseo del granjero, caminata del granjero, camminata del contadino, bauernspaziergang
step-up: montee sur banc, montees sur banc, subida al banco, subidas al banco, subida al cajon, subidas al cajon
box jump: kastensprung, kastensprunge, salto al cajon, saltos al cajon, salti sul box
jumping jack: hampelmann, hampelmanner, saltos de tijera
mountain climber: bergsteiger, escalador, escaladores
arm circle: armkreisen, circonduzioni delle braccia, circulos de brazos, cercles de bras
external rotation: rotation externe, rotacion externa, rotazione esterna, extrarotazione, aussenrotation
internal rotation: rotation interne, rotacion interna, rotazione interna, intrarotazione, innenrotation
good-morning: buenos dias
pec-deck: mariposa, maquina mariposa, butterfly maschine, butterfly macchina, contractora
# The rest.
high bar: barra alta
low: basse, bas, baja, bajas, basso, bassi
high: haute, haut, alta, altas, alto, alti
high-low: alta a baja, alto a basso, haut en bas
low-high: baja a alta, basso a alto, bas en haut
chest: brust, petto, pecho, poitrine, pectoraux, pectorales, pettorali
shoulder: schulter, schultern, epaule, epaules, hombro, hombros, spalla, spalle
glute: gluteo, gluteos, glutei, fessier, fessiers
leg: bein, beine, gambe, gamba, jambe, jambes, pierna, piernas
floor: sol, boden, suelo, pavimento
biceps: bizeps, bicipite, bicipiti
triceps: trizeps, tricipite, tricipiti
wrist: handgelenk, polso, polsi, muneca, poignet
lateral: seitlich, seitliche, seitlicher, seitliches, laterale, laterali, laterales
front: frontal, frontale, frontali, frontales
pause: mit pause, con pausa, avec pause
warm-up: aufwarmen, riscaldamento, calentamiento, echauffement
""")
"""Ways to say the same in other languages."""

FILLERS = words("""
    mit am an im in der die das dem den und oder auf zum zur von con en de del la el los las con un una al alla
    allo alle ai agli su sul sulla da di il lo le gli a au aux avec sur du des les une et e per beim fur
    grados grad degres gradi plano plana stange griff links rechts sinistra destra izquierda derecha gauche droite
""")
"""Small words; none is an English word of a movement."""

FILLER_PHRASES = phrases("""
    pro seite, je seite, pro arm, pro bein, per lato, por lado, par cote, linke seite, rechte seite
""")
"""The same in several words."""
