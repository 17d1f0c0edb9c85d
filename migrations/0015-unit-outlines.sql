-- Where the land of a unit ends: {"ring": [[longitude, latitude], …], "isSketch": true}. Drawn on maps; no rule reads it.
alter table unit add column outline jsonb;
