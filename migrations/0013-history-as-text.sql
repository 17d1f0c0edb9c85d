-- What a line of history changed is written once and read whole: nothing looks into it in SQL. As text it costs a write half of what the parsed form does.
alter table history
  alter column changes type json using changes::json,
  alter column clock type json using clock::json;
