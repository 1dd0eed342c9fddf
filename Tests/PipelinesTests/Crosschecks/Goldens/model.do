* Acopio's model 'main' of 'trial', fitted once more in Stata.
* In Acopio: sacks ~ hectares * debt + region + log(price)
* Run in the folder of this file: do model.do

import delimited using sample.csv, clear case(preserve) asdouble
encode region, generate(region_c)

regress sacks hectares debt c.hectares#c.debt i.region_c log_price_PEN_kg, vce(hc3)

* Acopio: term, estimate, standard error
*   (intercept)  18.253135660965143  22.61357729316741
*   hectares  3.4157065834322164  0.4516846335503124
*   debt  -0.1627481977074713  1.1590551956402564
*   hectares:debt  0.08454813643029262  0.6689257859648117
*   region=west  0.48869504053737567  0.823764616469318
*   region=Élan  0.3420721270842366  0.7984577497749359
*   log(price [PEN/kg])  -3.1389223993996698  4.742205548419821
