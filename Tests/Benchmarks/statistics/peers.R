# Fits one of the benchmarks in R and prints the seconds of the fit alone, reading left out.
arguments <- commandArgs(TRUE)
rows <- read.csv(file.path(arguments[1], paste0(arguments[2], ".csv")))
fit <- switch(arguments[2],
  panel = {
    suppressMessages(library(plm))
    function() {
      within <- plm(y ~ x, rows, index = c("unit", "period"), model = "within")
      x <- as.vector(model.matrix(within))
      sqrt(sum(rowsum(x * residuals(within), rows$village)^2)) / sum(x^2)
    }
  },
  survival = {
    library(survival)
    function() survfit(Surv(entry, time, event == "true") ~ 1, rows, conf.type = "log-log")
  },
  survey = {
    suppressMessages(library(survey))
    function() {
      design <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = rows)
      svyby(~income, ~region, design, svymean)
    }
  })
cat(system.time(fit())[["elapsed"]], "\n")
