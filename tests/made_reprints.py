"""Pairs of press texts of the project's own making: reprints of one text, and texts that only look alike."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

FRAMES = {
    "en": (
        "The {body} of {place} and its {other} counterpart met on {day} to discuss {topic}.",
        "According to {person}, the two sides agreed to begin work on {topic} before {month}.",
        "The talks in {place} lasted {number} days and were attended by {number} delegates.",
        "“We want {topic} to bring results that people can see,” {person} told reporters in {place}.",
        "A joint group will report on {topic} every {number} months, the {body} said in a statement.",
        "Exports under the arrangement came to {number} million dollars in the year to {month}.",
        "The agreement follows a visit by {person} to {place} in {month}.",
        "Local firms asked for more time, because {topic} requires new permits from the {body}.",
        "The first {number} places will be open to applicants from {place} from {month} on.",
        "Observers from {other} said that they would follow {topic} with interest.",
        "The {body} has set aside {number} million for {topic}, {person} added.",
        "Both delegations visited a plant near {place} that employs {number} people.",
    ),
    "es": (
        "El {body} de {place} y su contraparte de {other} se reunieron el {day} para tratar {topic}.",
        "Según {person}, las dos partes acordaron empezar a trabajar en {topic} antes de {month}.",
        "Las conversaciones en {place} duraron {number} días y asistieron {number} delegados.",
        "«Queremos que {topic} dé resultados que la gente vea», dijo {person} a la prensa en {place}.",
        "Un grupo conjunto informará sobre {topic} cada {number} meses, señaló el {body} en un comunicado.",
        "Las exportaciones llegaron a {number} millones de dólares en el año hasta {month}.",
        "El acuerdo sigue a una visita de {person} a {place} en {month}.",
        "Las empresas locales pidieron más plazo, porque {topic} exige permisos nuevos del {body}.",
        "Las primeras {number} plazas estarán abiertas a candidatos de {place} desde {month}.",
        "Observadores de {other} dijeron que seguirían {topic} con interés.",
    ),
    "zh": (
        "{place}的{body}与{other}的对口单位{day}举行会谈，讨论{topic}。",
        "{person}表示，双方同意在{month}之前启动{topic}的工作。",
        "在{place}举行的会谈持续了{number}天，共有{number}名代表出席。",
        "“我们希望{topic}取得人们看得见的成果”，{person}在{place}对记者说。",
        "联合小组将每{number}个月就{topic}提交一次报告，{body}在声明中说。",
        "截至{month}的一年里，有关出口额达到{number}百万美元。",
        "这项协议是在{person}于{month}访问{place}之后达成的。",
        "当地企业要求延长期限，因为{topic}需要{body}重新发放许可。",
        "首批{number}个名额自{month}起向{place}的申请人开放。",
        "来自{other}的观察员说，他们将关注{topic}的进展。",
    ),
}
WORDS = {
    "en": {
        "body": ("trade ministry", "customs service", "health institute", "port authority",
                 "statistics office"),
        "place": ("Port Verity", "Lormond", "Santa Calva", "Highmarsh", "Ostrava Bay", "Quillon", "Tarpa"),
        "other": ("Ruritanian", "Zembla", "Graustark", "Sylvania", "Borduria"),
        "person": ("Minister Alda Rey", "Deputy Jon Harke", "Director Mina Lo", "Envoy Peter Saul",
                   "Dr Ines Vaz"),
        "topic": ("rules for fresh fruit", "a fund for small harbours", "vaccine trials", "night flights",
                  "a school exchange", "the tunnel under the bay", "shared weather data", "seed banks"),
    },
    "es": {
        "body": ("Ministerio de Comercio", "Servicio de Aduanas", "Instituto de Salud", "Puerto Mayor"),
        "place": ("Puerto Verdad", "Lormonte", "Santa Calva", "Altamarisma", "Quillón", "Tarpa"),
        "other": ("Ruritania", "Zembla", "Graustark", "Silvania", "Borduria"),
        "person": ("la ministra Alda Rey", "el diputado Juan Arca", "la directora Mina Lo",
                   "el enviado Saúl Pons"),
        "topic": ("las normas de la fruta fresca", "un fondo para puertos menores", "los ensayos de vacunas",
                  "los vuelos nocturnos", "un intercambio escolar", "el túnel bajo la bahía"),
    },
    "zh": {
        "body": ("商务部", "海关总署", "卫生研究院", "港务局", "统计局"),
        "place": ("真理港", "洛蒙德", "圣卡尔瓦", "高沼城", "奎隆", "塔帕"),
        "other": ("卢里塔尼亚", "赞布拉", "格劳斯塔克", "西尔瓦尼亚"),
        "person": ("部长雷阿尔达", "副议长何约翰", "院长罗米娜", "特使索彼得"),
        "topic": ("新鲜水果规则", "小型港口基金", "疫苗试验", "夜间航班", "校际交流", "海湾隧道"),
    },
}  # fmt: skip
DAYS = {"en": "{} March", "es": "{} de marzo", "zh": "3月{}日"}
MONTHS = {
    "en": ("April", "June", "October"),
    "es": ("abril", "junio", "octubre"),
    "zh": ("4月", "6月", "10月"),
}
CREDITS = {
    "en": ("LORMOND, March 4 (Agency) — ", "Staff reporters. "),
    "es": ("LORMONTE, 4 de marzo (Agencia). ", "Redacción. "),
    "zh": ("本社洛蒙德3月4日电 ", "本报讯 "),
}


@dataclass(frozen=True)
class Pair:
    """Two texts, and whether they are one text printed twice; `made` says how they were made."""

    left: str
    right: str
    same: bool
    made: str


def sentence(random: Random, language: str, *, about: dict[str, str] | None = None) -> str:
    words = {name: random.choice(found) for name, found in WORDS[language].items()} | (about or {})
    filled = random.choice(FRAMES[language])
    while "{number}" in filled:
        filled = filled.replace("{number}", str(random.randint(3, 980)), 1)
    day = DAYS[language].format(random.randint(1, 28))
    return filled.format(**words, day=day, month=random.choice(MONTHS[language]))


def article(random: Random, language: str) -> list[str]:
    """Sentences about one topic, each once."""
    topic = {"topic": random.choice(WORDS[language]["topic"])}
    found: dict[str, None] = {}
    while len(found) < 9:
        found[sentence(random, language, about=topic)] = None
    return list(found)


def _joined(sentences: list[str], language: str) -> str:
    return ("" if language == "zh" else " ").join(sentences)


def reprint(random: Random, language: str) -> Pair:
    """A text with another headline and credit line, cut at the end or inside, sometimes in another order."""
    whole = article(random, language)
    kept = list(whole)
    for _ in range(random.randint(0, 4)):
        kept.pop(random.randrange(1, len(kept)))
    if random.random() < 0.3:
        at = random.randrange(1, len(kept) - 1)
        kept[at], kept[at + 1] = kept[at + 1], kept[at]
    headline = sentence(random, language)
    left = random.choice(CREDITS[language]) + _joined(whole, language)
    right = f"{headline}\n\n{random.choice(CREDITS[language])}{_joined(kept, language)}"
    return Pair(left, right, True, "reprint")


def alike(random: Random, language: str) -> Pair:
    """Different texts: on one topic, of one form or with one quotation in both."""
    form = random.choice(("topic", "form", "quotation"))
    if form == "topic":
        topic = {"topic": random.choice(WORDS[language]["topic"])}
        sides = [[sentence(random, language, about=topic) for _ in range(9)] for _ in range(2)]
    elif form == "form":
        frames = random.sample(FRAMES[language], 8)
        sides = [[_filled(random, language, frame) for frame in frames] for _ in range(2)]
    else:
        shared = [sentence(random, language) for _ in range(2)]
        sides = [[*article(random, language)[:7], *shared] for _ in range(2)]
    return Pair(_joined(sides[0], language), _joined(sides[1], language), False, form)


def _filled(random: Random, language: str, frame: str) -> str:
    words = {name: random.choice(found) for name, found in WORDS[language].items()}
    while "{number}" in frame:
        frame = frame.replace("{number}", str(random.randint(3, 980)), 1)
    day = DAYS[language].format(random.randint(1, 28))
    return frame.format(**words, day=day, month=random.choice(MONTHS[language]))


def pairs(seed: int, number: int = 200) -> list[Pair]:
    """Half reprints, half not, in all languages."""
    random = Random(seed)  # noqa: S311  # a test's dice
    made = []
    for at in range(number):
        language = tuple(FRAMES)[at % len(FRAMES)]
        made.append((reprint if at % 2 else alike)(random, language))
    return made
