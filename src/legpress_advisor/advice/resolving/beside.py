"""The words of what is logged beside strength training: endurance, sports, stretching and rest."""

from __future__ import annotations

from legpress_advisor.advice.resolving.tables import words

NOT_STRENGTH = words("""
    running run runner jog jogging sprint sprinting treadmill walking hiking hike cycling bike biking bicycle
    bicycling spinning spin swimming swim freestyle breaststroke elliptical ergometer erg rower ski skiing
    snowboarding snowboard skating skate rollerblading stairmaster stepmill stepper stair climber climbing
    bouldering aerobic aerobics cardio hiit boxing kickboxing dancing dance zumba yoga pilates tennis badminton
    squash soccer football basketball volleyball baseball golf hockey rugby surfing rowing skipping stretch
    stretching meditation massage sauna rest warmup cooldown mobility jumprope marathon crossfit martial karate
    judo jiu jitsu wrestling breathing breathwork foam-roll airdyne concept2 skierg crosstrainer kayak kayaking
    canoe paddling horseback riding gymnastics triathlon laufen joggen radfahren fahrrad laufband schwimmen
    gehen spazieren wandern rudergerat fahrradergometer dehnen dehnung dehnubung ruhe ruhetag aufwarmen course
    courir velo marche natation tapis rameur elliptique etirement repos echauffement correr carrera caminar
    caminata bicicleta natacion cinta eliptica estiramiento descanso meditacion calentamiento corsa correre
    camminata cyclette nuoto vogatore ellittica allungamento riposo riscaldamento ciclismo spinbike
""")
"""In English, German, French, Spanish and Italian."""

BESIDE = words("""
    outdoor indoor outside inside interval trail road machine stationary recumbent air assault spin park incline
    fast slow brisk easy steady zone mile min street mountain water lap pool training day roulant roller libre
    guiado guiada en estatica rope line floor elliptical trainer session class time timed distance tempo speed
    power pace stair stairs step jump up down active complete cross country ice in place walk row pied backward forward
""")
"""Words that may stand beside those and change nothing."""

PAIRS = (words("jump rope"), words("jumping jack"), words("jump jack"))
"""Words that count among the first where they stand together."""

ALWAYS_BESIDE = words("""
    stretch stretching treadmill elliptical yoga pilates meditation jogging cycling swimming massage sauna
    cardio dehnen dehnung dehnubung laufband etirement estiramiento allungamento zumba spinning foam-roll
    snowboarding skiing stairmaster stepmill aerobics hiit
""")
"""Of the first, the words that settle it where nothing else in the name is understood."""
