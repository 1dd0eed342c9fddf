* Acopio's model 'main' of 'trial', fitted once more in Stata.
* In Acopio: sacks ~ hectares * debt + region + log(price)
* Run in the folder of this file: do model.do

import delimited using sample.csv, clear case(preserve) asdouble
encode region, generate(region_c)

regress sacks hectares debt c.hectares#c.debt i.region_c log_price_PEN_kg, vce(hc3)

* Acopio: term, estimate, standard error
*   (intercept)  18.25313566096517  22.613577293165953
*   hectares  3.4157065834322164  0.4516846335503078
*   debt  -0.16274819770747093  1.1590551956402497
*   hectares:debt  0.0845481364302924  0.6689257859648031
*   region=west  0.48869504053737556  0.8237646164693078
*   region=Élan  0.3420721270842364  0.798457749774932
*   log(price [PEN/kg])  -3.1389223993996764  4.742205548420877
