# Acopio's model 'main' of 'trial', fitted once more in R.
# In Acopio: sacks ~ price | farm + season
# Run in the folder of this file: Rscript model.R   (needs sandwich)

d <- read.csv("sample.csv", encoding = "UTF-8")
d$farm <- factor(d$farm)
d$season <- factor(d$season)
d$village <- factor(d$village)

effects <- list(d$farm, d$season)
weight <- rep(1, nrow(d))
within <- function(v) {
  repeat {
    w <- v
    for (e in effects) w <- w - (rowsum(w * weight, e) / rowsum(weight, e))[as.integer(e), 1]
    if (max(abs(w - v)) <= 1e-14 * max(abs(w))) return(w)
    v <- w
  }
}
X <- apply(model.matrix(~ price, d)[, -1, drop = FALSE], 2, within)
y <- within(d$sacks)

fit <- lm(y ~ 0 + X, data = d)
estimates <- coef(fit)
names(estimates) <- colnames(X)
g <- data.frame(d$village)
V <- sandwich::vcovCL(fit, cluster = g, type = "HC0", cadjust = FALSE)
G <- min(sapply(g, nlevels))
N <- nrow(d); K <- sum(!is.na(estimates)) + 1 + sum(sapply(effects, nlevels) - 1)
if (any(sapply(g, function(one) all(rowSums(table(d$farm, one) > 0) == 1)))) K <- K - (nlevels(d$farm) - 1)
if (any(sapply(g, function(one) all(rowSums(table(d$season, one) > 0) == 1)))) K <- K - (nlevels(d$season) - 1)
V <- V * G / (G - 1) * (N - 1) / (N - K)   # correction: nested

rownames(V) <- colnames(V) <- names(estimates)[!is.na(estimates)]
key <- function(term) sapply(strsplit(term, ":", fixed = TRUE),
                             function(part) paste(sort(part), collapse = ":"))
expected <- read.csv("expected.csv", encoding = "UTF-8")
at <- match(key(expected$term_in_r), key(names(estimates)))
errors <- sqrt(diag(V))[names(estimates)[at]]
found <- data.frame(term = expected$term, acopio = expected$estimate, r = unname(estimates[at]),
                    acopio_error = expected$std_error, r_error = unname(errors))
print(found, digits = 12)
far <- function(a, b) abs(a - b) / pmax(abs(b), 1e-300)
cat("largest relative difference:",
    max(far(found$acopio, found$r), far(found$acopio_error, found$r_error)), "\n")
