# Fits the benchmarks in R; prints the seconds of each fit alone, reading left out.
suppressMessages({ library(plm); library(survival); library(survey) })
folder <- commandArgs(TRUE)[1]
seconds <- function(name, work) {
  elapsed <- system.time(work())[["elapsed"]]
  cat(name, elapsed, "\n")
}
panel <- read.csv(file.path(folder, "panel.csv"))
seconds("panel", function() {
  fit <- plm(y ~ x, panel, index = c("unit", "period"), model = "within")
  scores <- rowsum(as.vector(model.matrix(fit)) * residuals(fit), panel$village)
  sqrt(sum(scores^2)) / sum(model.matrix(fit)^2)
})
lives <- read.csv(file.path(folder, "survival.csv"))
seconds("survival", function() survfit(Surv(entry, time, event == "true") ~ 1, lives, conf.type = "log-log"))
people <- read.csv(file.path(folder, "survey.csv"))
seconds("survey", function() {
  design <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = people)
  svyby(~income, ~region, design, svymean)
})
