"""Counts every row of deadline-table.md anew, day by day, from the YAML of the site's calendar; knows nothing of the
scripts. With --write it writes calendar.json, the shape that the page would carry."""
import datetime as D, json, pathlib, re, sys, yaml

HERE = pathlib.Path(__file__).parent
CONTENT = pathlib.Path(sys.argv[-1] if sys.argv[-1].startswith("/") else HERE / "../../../content/calendar")
years = {}
for path in sorted(CONTENT.glob("[0-9]*.yaml")):
    data = yaml.safe_load(path.read_text())
    years[int(path.stem)] = {
        "off": {entry["date"] for entry in data["days_off"]},
        "worked": set(data.get("worked", [])),
        "complete": data["complete"],
    }
ONE = D.timedelta(1)

def works(day):
    year = years.get(day.year, {"off": set(), "worked": set()})
    return day in year["worked"] or (day.strftime("%a") not in ("Sat", "Sun") and day not in year["off"])

def walk(first, count):
    """The count-th working day from first, the weekdays passed over, the weekend days counted, the years not known."""
    off, worked, seen, day = [], [], set(), first
    while True:
        seen.add(day.year)
        weekend = day.isoweekday() > 5
        if works(day):
            if weekend: worked.append(f"{day:%m-%d}")
            count -= 1
            if count == 0: break
        elif not weekend: off.append(f"{day:%m-%d}")
        day += ONE
    unknown = sorted(year for year in seen if not years.get(year, {}).get("complete"))
    return day, " ".join(off), " ".join(worked), "no: " + " ".join(map(str, unknown)) if unknown else "yes"

def month_later(day, months):
    index = day.year * 12 + day.month - 1 + months
    for last in range(day.day, 0, -1):
        try: return D.date(index // 12, index % 12 + 1, last)
        except ValueError: pass

def rows(section):
    lines = section.strip().splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if re.match(r"\| \d", line)]

answers, registrations, periods = map(rows, re.split(r"^# ", (HERE / "deadline-table.md").read_text(), flags=re.M)[1:])
day, wrong = D.date.fromisoformat, 0
def judge(row, found, stated):
    global wrong
    if found != stated: wrong += 1; print("WRONG", row, "found", found)

for row in answers:
    end, off, worked, known = walk(day(row[0]) + ONE, int(row[1]))
    judge(row, [str(end), off, worked, known], row[2:6])
for row in registrations:
    first = day(row[0])
    end, _, _, known = walk(first, 1 if row[1] == "no" or not works(first) else 2)
    judge(row, [str(end), known], row[2:4])
for row in periods:
    end, _, _, known = walk(month_later(day(row[0]), int(row[1])), 1)
    judge(row, [str(end), known], row[2:4])
print(f"{len(answers)} answers, {len(registrations)} registrations, {len(periods)} periods, {wrong} wrong")

shape = {"years": {}}
for year, of in years.items():
    shape["years"][str(year)] = {"off": sorted(f"{d:%m-%d}" for d in of["off"] if d.isoweekday() < 6)}
    if of["worked"]: shape["years"][str(year)]["worked"] = sorted(f"{d:%m-%d}" for d in of["worked"])
    shape["years"][str(year)]["complete"] = of["complete"]
text = json.dumps(shape, separators=(",", ":")) + "\n"
file = HERE / "calendar.json"
if "--write" in sys.argv: file.write_text(text)
elif file.read_text() != text: wrong += 1; print("calendar.json is out of date")
sys.exit(wrong > 0)
