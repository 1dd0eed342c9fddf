"""Fits one of the benchmarks in statsmodels; prints the seconds of the fit alone, reading left out."""
import sys
import time

import pandas as pd
import statsmodels.api as sm
from statsmodels.duration.survfunc import SurvfuncRight

folder, job = sys.argv[1:]
rows = pd.read_csv(f"{folder}/{job}.csv")


def panel():
    within = rows[["y", "x"]] - rows.groupby("unit")[["y", "x"]].transform("mean")
    sm.OLS(within.y, within[["x"]]).fit(cov_type="cluster", cov_kwds={"groups": rows.village})


def survival():
    SurvfuncRight(rows.time, rows.event.astype(int), entry=rows.entry)


start = time.perf_counter()
{"panel": panel, "survival": survival}[job]()
print(time.perf_counter() - start)
