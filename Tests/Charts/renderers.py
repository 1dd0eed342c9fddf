#!/usr/bin/env python3
"""Holds the pictures that headless Chromium, resvg and librsvg make of charts against each other.

  renderers.py [--sheets DIR] FILE.svg ...   light and dark, at full width and at 480 pixels
  renderers.py --proof FILE.svg ...          shows that a lost text or mark would be found

Two pictures of a chart differ when, both blurred by a few pixels so that the edges of letters do
not count, more than the share LIMIT of what stands at some spot of one does not stand in the other:
a spot that one leaves empty differs by nearly 1. Exit 1 when any two pictures differ.
Needs chromium, rsvg-convert (librsvg2-bin), fonts-dejavu, and from PyPI: resvg_py pillow numpy.
"""
import io
import os
import re
import subprocess
import sys
import tempfile

import numpy
import resvg_py
from PIL import Image, ImageChops, ImageFilter

LIMIT = 0.58
BLUR = 4.0
FAINT = 0.02
EDGE = 4
PAGE = 12_000
DARK = "@media screen and (prefers-color-scheme:dark){"


def size(svg):
    width, height = re.search(r'width="([\d.]+)" height="([\d.]+)"', svg).groups()
    return float(width), float(height)


def darkened(svg):
    """The rules of the dark theme outside their media block, for renderers that know none."""
    start = svg.find(DARK)
    end = svg.index("}}", start)
    return svg[:start] + svg[start + len(DARK) : end + 1] + svg[end + 2 :]


def by_resvg(svg, width, dark):
    text = darkened(svg) if dark else svg
    png = resvg_py.svg_to_bytes(svg_string=text, width=int(width))
    return Image.open(io.BytesIO(bytes(png))).convert("RGB")


def by_librsvg(svg, width, dark):
    text = darkened(svg) if dark else svg
    made = subprocess.run(
        ["rsvg-convert", "-w", str(int(width))], input=text.encode(), capture_output=True, check=True)
    return Image.open(io.BytesIO(made.stdout)).convert("RGB")


def by_chromium(svgs, widths, dark):
    """All charts as images of few long pages, cut apart afterwards."""
    pictures, batch, height = [], [], 0
    for svg, width in zip(svgs, widths):
        w, h = size(svg)
        tall = int(h * width / w + 0.999) + 8
        if batch and height + tall > PAGE:
            pictures += screenshot(batch, dark)
            batch, height = [], 0
        batch.append((svg, width, height, tall - 8))
        height += tall
    return pictures + screenshot(batch, dark)


def screenshot(batch, dark):
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        for index, (svg, width, top, tall) in enumerate(batch):
            with open(f"{folder}/{index}.svg", "w", encoding="utf-8") as file:
                file.write(svg)
            rows.append(f'<img src="{index}.svg" style="position:absolute;left:0;top:{top}px;width:{width}px">')
        with open(f"{folder}/page.html", "w", encoding="utf-8") as file:
            scheme = "dark" if dark else "light"
            file.write(f'<html style="color-scheme:{scheme}"><body style="margin:0">' + "".join(rows))
        last = batch[-1]
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--force-device-scale-factor=1", f"--user-data-dir={folder}/profile",
             f"--window-size=1100,{last[2] + last[3] + 16}", f"--screenshot={folder}/page.png",
             f"file://{folder}/page.html"],
            check=True, capture_output=True, timeout=180)
        page = Image.open(f"{folder}/page.png").convert("RGB")
        return [page.crop((0, top, int(width), top + tall)) for _, width, top, tall in batch]


def blurred(picture):
    return numpy.asarray(picture.filter(ImageFilter.GaussianBlur(BLUR)), dtype=float) / 255


def ink(picture):
    """How far each spot is from the ground."""
    ground = Image.new("RGB", picture.size, picture.getpixel((1, 1)))
    return blurred(ImageChops.difference(picture, ground))


def difference(first, second):
    """The greatest share of what stands at a spot that only one of two pictures has, 0 to 1."""
    box = (0, 0, min(first.width, second.width), min(first.height, second.height))
    first, second = first.crop(box), second.crop(box)
    apart = numpy.abs(blurred(first) - blurred(second))
    share = apart / (numpy.maximum(ink(first), ink(second)) + FAINT)
    return float(share[EDGE:-EDGE, EDGE:-EDGE].max())


def sheet(path, rows):
    width = max(sum(p.width + 8 for p in row) for row in rows)
    page = Image.new("RGB", (width, sum(max(p.height for p in row) + 8 for row in rows)), "#777")
    y = 0
    for row in rows:
        x = 0
        for picture in row:
            page.paste(picture, (x, y))
            x += picture.width + 8
        y += max(p.height for p in row) + 8
    page.save(path)


def compare(paths, sheets):
    svgs = [open(path, encoding="utf-8").read() for path in paths]
    worst = []
    for dark in (False, True):
        for narrow in (False, True):
            widths = [480 if narrow else size(svg)[0] for svg in svgs]
            chromium = by_chromium(svgs, widths, dark)
            name = ("dark" if dark else "light") + ("-480" if narrow else "")
            rows = []
            for path, svg, width, shot in zip(paths, svgs, widths, chromium):
                row = [shot, by_resvg(svg, width, dark), by_librsvg(svg, width, dark)]
                found = [difference(row[0], row[1]), difference(row[0], row[2]), difference(row[1], row[2])]
                worst.append((max(found), name, path, found))
                rows.append(row)
            if sheets:
                for start in range(0, len(rows), 8):
                    sheet(f"{sheets}/{name}-{start // 8 + 1}.png", rows[start : start + 8])
    worst.sort(reverse=True)
    for greatest, name, path, found in worst[:12]:
        pairs = " ".join(f"{f:.3f}" for f in found)
        print(f"{greatest:.3f}  {name:9}  {path}  (chromium-resvg chromium-librsvg resvg-librsvg: {pairs})")
    bad = [w for w in worst if w[0] > LIMIT]
    print(f"{len(paths)} charts, {len(worst) * 3} pairs of pictures, {len(bad)} charts beyond {LIMIT}")
    return 1 if bad else 0


def proof(paths):
    """Takes one text and one bar after the other away; each must be seen."""
    missed = total = 0
    for path in paths:
        svg = open(path, encoding="utf-8").read()
        whole = by_resvg(svg, size(svg)[0], False)
        for kind in (r"<text (?:(?!f-bg)[^>])*>[^<]+</text>", r'<rect x="[^>]*/>'):
            for found in list(re.finditer(kind, svg))[::5]:
                less = by_resvg(svg[: found.start()] + svg[found.end() :], size(svg)[0], False)
                spot = difference(whole, less)
                total += 1
                if spot <= LIMIT:
                    missed += 1
                    print(f"{spot:.3f} not seen in {path}: {found.group()[:80]}")
    print(f"{total} things taken away, {missed} not seen")
    return 1 if missed else 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--proof"]:
        sys.exit(proof(arguments[1:]))
    folder = None
    if arguments[:1] == ["--sheets"]:
        folder, arguments = arguments[1], arguments[2:]
        os.makedirs(folder, exist_ok=True)
    sys.exit(compare(arguments, folder))
