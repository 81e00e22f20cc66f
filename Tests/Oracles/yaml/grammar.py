"""Random documents: inside the subset (odd = 0), or with odd things among them."""

TEXTS = """word|two words|分摊 奖金|a:b|http://x.y/z?q=1|it's|x-y|-a|--|-a-b|a#b|100 %|5 members|1.2.3|é|🧧|
none|nullable|trueish|yes sir|a, b|p[0]|not {first|a}|x & y|a*b|~a|.a|..|1-2|v1|1/2|12 h|1e|e5|a=b|/|\\n|
a"b|it''s|plan.members|$5|50%|(a)|<a>|^|a -b|a - b|a !b|+a|-|_a|a_b|CNY 5|0.1.2|ɑ̈|a ? b|a?b|?a|:a|::|a::b|
１２|٣|a\u00a0b|\u3000x|nan|inf|Infinity|Ｎull|trUE|nULL""".replace("\n", "").split("|")
TEXTS = [text for text in TEXTS if text not in ("", "-", "?a", ":a", "::")]
FLOW_TEXTS = [text for text in TEXTS if not any(mark in text for mark in ",[]{}?")]
NUMBERS = """0|1|-1|12|+3|0.5|1.0|-0.25|+1.5|10.|.5|.25|1.0e+3|2.5e-7|1.5E+2|12345678901234567890123|-0|
-0.0|3.14|.inf|-.inf|.nan|+.inf|.Inf|.NAN|100000000000000000000.0|0.1|1.0e-300|5.0e-324|1.0e+400""".replace(
    "\n", ""
).split("|")
WORDS = "true|false|null|~|True|FALSE|Null|NULL|TRUE".split("|")
ODD = """0o17|0x1F|0b11|017|08|1_000|1e3|1.e3|.5e3|1.0e3|1E5|012|+012|-.5|+.5|yes|no|on|off|Yes|NO|y|n|Y|N|=|<<|
1:30|190:20:30|20:30.5|1:2|2001-01-01|2001-1-1|2001-12-14t21:59:43.10-05:00|2001-12-14 21:59:43|_1|1_|-_|+_|._|
.|+|+.|-.|...|0x|0o|0b|0_|0x_|1__0|.1_0|1.1_1|1e_1|.e1|+.e1|1e+|1.5.|--1|+-1|- |-|?|:|,|&a|*a|!a|!!str a|%a|@a|`a|
|a|>a|#a|a: b|a :b|a : b|a:|a #b|'|"|'a|"a|''|""|'a' b|"a" b|'a'b|[|]|{|}|[a|{a|[a]b|{a: b}c|a,|a]|a}|- a|? a|: a|
? a: b|[a]: b|{a: b}: c|--- a|---|... a|&a b|*a : b|!!int 1|!<x> a|"\\q"|"\\x4"|"\\ud800"|"\\u00e9"|"\\
"|'\t'|\t|a\tb|a # b\tc|\ufeffa|\u0085|\u2028|\x00|\x07|\x7f|a\rb|\ufffe|\ud7ff|<<: a|<<: {a: 1}|=: a|1: a|true: a|~: a|
null|: a|'' : a|"":|-1: a|1.5: a|a: b: c|'a': 'b': c|a:\u00a0b|a\u00a0#b|１|٠|1٠|[a: b]|[? a]|[:a]|{:a}|{a:b}|{a}|{a, b}|
{a: }|{a:}|{"a":b}|{"a":1, b: 2}|{'a' : b}|[,]|[a,,b]|{,}|{a: 1,, b: 2}|["a":b]|[-]|[-a]|[- a]|[a:]|[a?]|{? a : b}|
[a #b
]|[a, #b
 c]|[a b
 c]|{a: b
 c}|{a
 : b}|{a:
 b}|["a
 b"]|"a
 b"|'a

 b'|a
 b|a
 b: c|[a]
 b|"a"
 b|&a
 b|- &a|-- a|--- |-?a|a: - b|a: -|a: ?|a: '|a: "b" c|a: |
 - b|2001-01|1.|1..|0.|-0|+0|00|0.0.0|1,000|[1,000]|{a: 1,000}|[1:2]|{a: 1:2}|{1: 2}|{a b: c}|[a b, c d]""".split("|")
ODD.append("|")
ESCAPES = r"""\0|\a|\b|\t|\n|\v|\f|\r|\e|\ |\"|\/|\\|\N|\_|\L|\P|\x41|\u5206|\U0001F9E7|\xFF|\u0000|\uFEFF""".split(
    "|"
)


class Writer:
    """Writes one random document."""

    def __init__(self, random, odd):
        self.random = random
        self.odd = odd
        self.names = 0

    def chance(self, probability):
        return self.random.random() < probability

    def is_odd(self):
        return self.odd > 0 and self.chance(self.odd)

    def document(self):
        head = ""
        if self.chance(0.1):
            head += "\ufeff"
        if self.chance(0.2):
            head += self.gaps(0) + "---" + self.comment() + "\n"
        if self.is_odd():
            head += self.random.choice(["%YAML 1.2\n", "---\n---\n", "--- a\n", "...\n", " ", "--- |\n"])
        body = self.node(0, 3 if self.odd == 0 else self.random.randint(0, 3), "top")
        if self.is_odd():
            body += self.random.choice(["...\n", "---\n", "---\na\n", "  \n", "# c", "\t\n", " a\n", "a\n"])
        text = head + self.gaps(0) + body
        if self.chance(0.15) and "|" not in text and ">" not in text:
            text = text.rstrip("\n")
        elif self.is_odd() and text.endswith("\n"):
            text = text[:-1]
        if self.chance(0.2):
            text = text.replace("\n", "\r\n")
        return text.encode("utf-8", "surrogatepass")

    # Blank lines and comments.

    def comment(self):
        if self.chance(0.8):
            return " " * self.random.choice([0, 0, 0, 1, 3])
        return " " * self.random.randint(1, 3) + self.random.choice(["#", "# note", "#: - 'x", "# # ]}", "#分"])

    def gaps(self, indent):
        text = ""
        while self.chance(0.15):
            if self.chance(0.4):
                text += " " * self.random.choice([0, 0, indent, self.random.randint(0, 8)]) + "\n"
                continue
            # A comment deeper than its neighbours may follow a block text, where it is refused.
            spaces = self.random.choice([0, indent] if self.odd == 0 else [0, indent, indent + 1, 8])
            text += " " * spaces + self.random.choice(["# note", "#", "# - a: \"", "#\ttab"]) + "\n"
        return text

    # Scalars.

    def plain(self, flow):
        if self.is_odd():
            return self.random.choice(ODD)
        kind = self.random.random()
        if kind < 0.4:
            return self.random.choice(NUMBERS)
        if kind < 0.5:
            return self.random.choice(WORDS)
        return self.random.choice(FLOW_TEXTS if flow else TEXTS)

    def quoted(self):
        parts = []
        double = self.chance(0.5)
        for _ in range(self.random.randint(0, 4)):
            kind = self.random.random()
            if kind < 0.3:
                parts.append(self.random.choice(TEXTS + NUMBERS + WORDS))
            elif kind < 0.6:
                parts.append(self.random.choice([" ", ": ", " #", ", ", "]", "}", "&", "- ", "'", "\"", "  ", "<<"]))
            elif double:
                parts.append(None)
        if double:
            return '"' + "".join(
                self.random.choice(ESCAPES) if part is None else part.replace("\\", "\\\\").replace('"', '\\"')
                for part in parts
            ) + '"'
        return "'" + "".join(part.replace("'", "''") for part in parts if part) + "'"

    def scalar(self, flow=False):
        return self.quoted() if self.chance(0.3) else self.plain(flow)

    def key(self, flow=False):
        self.names += 1
        if self.is_odd():
            return self.random.choice(ODD + NUMBERS + WORDS + ["k", "k"])
        name = self.random.choice(["k", "a b", "键", "it's", "x-", "-x", "a.b", "no way"]) + str(self.names)
        style = self.random.random()
        if style < 0.1:
            return f'"{name}\\n"'
        if style < 0.2:
            return '"' + self.random.choice(["1", "true", "", "<<", "a: b", "#"]) + f' {self.names}"'
        if style < 0.3:
            return "'" + name.replace("'", "''") + "'"
        return name

    # Flow collections.

    def flow(self, indent, depth):
        if depth == 0 or self.chance(0.4):
            return self.scalar(flow=True)
        is_list = self.chance(0.5)
        text = ("[" if is_list else "{") + self.flow_gap(indent)
        count = self.random.randint(0, 3)
        for index in range(count):
            if not is_list:
                text += self.key(flow=True) + self.random.choice([":", ":", " :"])
                if self.chance(0.1):
                    text += " "
                else:
                    text += self.flow_gap(indent, least=1) + self.flow(indent, depth - 1)
            else:
                text += self.flow(indent, depth - 1)
            text += self.flow_gap(indent)
            if index + 1 < count or self.chance(0.15):
                text += "," + self.flow_gap(indent)
        return text + ("]" if is_list else "}")

    def flow_gap(self, indent, least=0):
        if self.chance(0.85):
            return " " * self.random.choice([least, 1, 1, 2])
        least = indent + 1
        if self.is_odd():
            least = self.random.randint(0, indent + 1)
        return self.comment() + "\n" + self.gaps(indent) + " " * self.random.randint(least, least + 4)

    # Block texts.

    def block_text(self, outer):
        """A block text whose parent stands in column `outer`; -1 at the top."""
        parent = max(outer, 0)
        step = self.random.randint(1, 4)
        if self.is_odd():
            step = self.random.randint(0, 2)
        lines = []
        # A text of nothing but blank lines is refused if one of them has spaces.
        if not self.chance(0.1 if self.odd else 0):
            lines = [self.random.choice(["text", "- a", "a: b", "# no comment", "'q", "分", "a  ", "%x", "\\"])]
            while self.chance(0.6):
                lines.append(
                    self.random.choice(["", "", "text", "more words", "  deeper", " one", "# c", "\"", "a: |", "-"])
                )
        digit = self.chance(0.2)
        if lines and digit and self.chance(0.5):
            lines[0] = "  " + lines[0]
        chomp = self.random.choice(["", "-", "+"])
        mark = str(step) if digit else ""
        header = self.random.choice("|>") + self.random.choice([chomp + mark, mark + chomp])
        if self.is_odd():
            header += self.random.choice(["0", "1", "-", "+", "9", "a", "#"])
        text = header + self.comment() + "\n"
        for _ in range(self.random.choice([0, 0, 0, 1, 2])):
            text += " " * self.random.choice([0, 0, 1, parent, parent + step]) + "\n" if self.is_odd() else "\n"
        for line in lines:
            indent = parent + step
            if not line and self.chance(0.3):
                indent = self.random.randint(0, indent)
            if self.is_odd():
                indent = self.random.randint(0, indent + 2)
            text += (" " * indent + line if line or self.chance(0.3) else "") + "\n"
        for _ in range(self.random.choice([0, 0, 0, 1, 2])):
            text += " " * (self.random.randint(0, 9) if self.is_odd() else 0) + "\n"
        return text

    # Block collections. `node` writes from the middle of a line to the end of one.

    def node(self, indent, depth, place):
        """A value whose first line stands at column `indent` already."""
        kind = self.random.random()
        outer = -1 if place == "top" else indent - 1
        if depth > 0 and kind < 0.45:
            return self.mapping(indent, depth)
        if depth > 0 and kind < 0.75:
            return self.sequence(indent, depth)
        return self.inline(outer, depth)

    def inline(self, outer, depth):
        kind = self.random.random()
        if kind < 0.2:
            return self.block_text(outer)
        if kind < 0.45:
            return self.flow(max(outer, 0), depth + 1) + self.comment() + "\n"
        return self.scalar() + self.comment() + "\n"

    def below(self, indent, depth, least):
        """A value on the lines below its key or dash in column `indent`."""
        inner = indent + self.random.randint(least, 4)
        if self.is_odd():
            inner = self.random.randint(0, indent + 2)
        text = self.comment() + "\n" + self.gaps(inner) + " " * inner
        if inner == indent:
            return text + self.sequence(inner, depth)
        kind = self.random.random()
        if depth > 0 and kind < 0.5:
            return text + self.mapping(inner, depth)
        if depth > 0 and kind < 0.9:
            return text + self.sequence(inner, depth)
        if kind < 0.95:
            return text + self.flow(inner, depth) + self.comment() + "\n"
        return text + self.scalar() + self.comment() + "\n"

    def mapping(self, indent, depth):
        text = ""
        for index in range(self.random.randint(1, 4)):
            if index > 0:
                column = indent
                if self.is_odd():
                    column = self.random.randint(0, indent + 2)
                text += self.gaps(indent) + " " * column
            if self.is_odd():
                text += self.random.choice(["? ", "&a ", "!t ", "- ", "*a ", "<<", "\t", "? a\n: "])
            text += self.key() + self.random.choice([":", ":", ":", " :"])
            if self.is_odd():
                text += self.random.choice(["", "\t", "  ", " - ", " ? ", " &a", " !t ", ":"])
            kind = self.random.random()
            if kind < 0.1:
                text += self.comment() + "\n"
            elif kind < 0.5 and depth > 0:
                text += self.below(indent, depth - 1, 0)
            else:
                text += " " * self.random.choice([1, 1, 1, 3]) + self.inline(indent, depth - 1)
        return text

    def sequence(self, indent, depth):
        text = ""
        for index in range(self.random.randint(1, 4)):
            if index > 0:
                column = indent
                if self.is_odd():
                    column = self.random.randint(0, indent + 2)
                text += self.gaps(indent) + " " * column
            text += "-"
            if self.is_odd():
                text += self.random.choice(["", "\t", " &a", " !t", " ?", "-"])
            kind = self.random.random()
            if kind < 0.1:
                text += self.comment() + "\n"
            elif kind < 0.3 and depth > 0:
                text += self.below(indent, depth - 1, 1)
            elif kind < 0.6 and depth > 0:
                spaces = self.random.choice([1, 1, 1, 3])
                inner = indent + 1 + spaces
                text += " " * spaces
                text += (self.mapping if self.chance(0.6) else self.sequence)(inner, depth - 1)
            else:
                text += " " * self.random.choice([1, 1, 1, 3]) + self.inline(indent, depth - 1)
        return text


def mutated(random, data):
    """A document with one to four characters deleted, inserted, replaced, doubled or moved."""
    text = data.decode("utf-8", "surrogatepass")
    for _ in range(random.randint(1, 4)):
        place = random.randint(0, len(text))
        kind = random.random()
        piece = random.choice(
            list(" \n:-#,[]{}'\"|>?&*!%@`~.\\\t\r0179aeE+_=分") + ODD + [": ", "- ", " #", "\n ", "\n  ", "  ", "\r\n", "\n\n"]
        )
        if kind < 0.35:
            end = place + random.choice([1, 1, 1, 2, 5])
            text = text[:place] + text[end:]
        elif kind < 0.7:
            text = text[:place] + piece + text[place:]
        elif kind < 0.85:
            text = text[:place] + piece + text[place + 1 :]
        else:
            end = min(len(text), place + random.randint(1, 20))
            target = random.randint(0, len(text))
            text = text[:target] + text[place:end] + text[target:]
    return text.encode("utf-8", "surrogatepass")
