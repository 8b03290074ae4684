-- Which council's procedure the database runs. Those founded before ran the only one that there was.
ALTER TABLE installation ADD COLUMN procedure text NOT NULL DEFAULT 'wokingham';
ALTER TABLE installation ALTER COLUMN procedure DROP DEFAULT;
