"""Fits the benchmarks in statsmodels; prints the seconds of each fit alone, reading left out."""
import sys
import time

import pandas as pd
import statsmodels.api as sm
from statsmodels.duration.survfunc import SurvfuncRight

folder = sys.argv[1]


def seconds(name, work):
    start = time.perf_counter()
    work()
    print(name, round(time.perf_counter() - start, 4))


panel = pd.read_csv(f"{folder}/panel.csv")


def fit_panel():
    within = panel[["y", "x"]] - panel.groupby("unit")[["y", "x"]].transform("mean")
    sm.OLS(within.y, within[["x"]]).fit(cov_type="cluster", cov_kwds={"groups": panel.village})


seconds("panel", fit_panel)
lives = pd.read_csv(f"{folder}/survival.csv")
seconds("survival", lambda: SurvfuncRight(lives.time, lives.event.astype(int), entry=lives.entry))
