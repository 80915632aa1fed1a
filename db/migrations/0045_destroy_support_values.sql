-- What is written down about somebody whom a city supported is destroyed with their name and address (R-03, R-06). Figures
-- and times stay.
grant update (note, temperature, spo2, warning_signs, needs) on app.support_call_attempt to mimamori_app, mimamori_worker;
grant update (reason) on app.ambulance_request to mimamori_app, mimamori_worker;
grant update (note) on app.support_handover to mimamori_app, mimamori_worker;
