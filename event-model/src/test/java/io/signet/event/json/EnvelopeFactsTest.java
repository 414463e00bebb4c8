package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an envelope is known by, and what it says beside the event, when it says it in another way than the usual one. */
final class EnvelopeFactsTest {

    /** Reads a line with ' for ", TEXT for an event as text and OBJECT for the event itself. */
    private static ReadEvent read(String line) {
        EventDecoder.Decoded decoded = Documents.decode(line.replace('\'', '"')
                .replace("TEXT", WrappedLines.quoted(EVENT))
                .replace("OBJECT", EVENT));
        assertThat(decoded.issues()).isEmpty();
        assertThat(decoded.read()).hasSize(1);
        assertThat(decoded.read().get(0).event().hasSameContentAs(Documents.event(EVENT)))
                .isTrue();
        return decoded.read().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gelf        | {'version':'1.1','short_message':TEXT}",
                "gelf        | {'host':'n','short_message':TEXT}",
                "gelf        | {'version':'1.1','short_message':'tracee','full_message':TEXT}",
                "message     | {'short_message':'x','message':TEXT}",
                "splunk-hec  | {'sourcetype':'_json','event':TEXT}",
                "splunk-hec  | {'source':'s','host':'n','event':TEXT}",
                "forward     | {'source':'s','event':TEXT}",
                "forward     | {'host':'n','event':TEXT}",
                "fluent-bit  | {'log':TEXT,'kubernetes':{}}",
                "fluent-bit  | {'log':TEXT,'_p':'F'}",
                "fluent-bit  | {'log':TEXT,'stream':'stdout'}",
                "fluent-bit  | {'log':TEXT,'@timestamp':1}",
                "fluent-bit  | {'log':TEXT,'date':1}",
                "fluent-bit  | {'log':TEXT,'time':1}",
                "fluent-bit  | {'log':TEXT,'stream':'stdout','time':'t','_p':'F'}",
                "fluent-bit  | {'log':TEXT,'stream':'stdout','time':'t','kubernetes':{}}",
                "fluent-bit  | {'log':OBJECT}",
                "fluent-bit  | {'log_processed':OBJECT}",
                "fluent-bit  | {'log_json':OBJECT}",
                "fluent-bit  | {'date':1,'parsed':OBJECT}",
                "docker-json | {'log':TEXT,'stream':'stdout','time':'t'}",
                "message     | {'log':TEXT}",
                "ecs         | {'message':TEXT,'@timestamp':1}",
                "ecs         | {'message':TEXT,'@metadata':{}}",
                "ecs         | {'message':TEXT,'ecs':{}}",
                "ecs         | {'message':TEXT,'agent':{}}",
                "ecs         | {'message':TEXT,'log':{}}",
                "ecs         | {'event':{'original':TEXT}}",
                "message     | {'message':TEXT,'log':'x'}",
                "message     | {'MESSAGE':TEXT}",
                "message     | {'body':'x','MESSAGE':TEXT}",
                "openshift   | {'structured':OBJECT}",
                "openshift   | {'structured':OBJECT,'message':'no document'}",
                "openshift   | {'structured':{},'message':TEXT}",
                "cloudevents | {'specversion':'1.0','data':TEXT}",
                "vector      | {'source_type':'file','message':TEXT}"
            })
    void an_envelope_is_known_by_any_of_its_marks(String kind, String line) {
        assertThat(read(line).envelope().kinds()).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'message':TEXT,'ecs':{},'kubernetes':{'node':{'name':'first'}},'host':{'name':'second'}}     | first",
                "{'message':TEXT,'ecs':{},'host':{'hostname':'third','name':'second'}}                         | second",
                "{'message':TEXT,'ecs':{},'host':{'hostname':'third'}}                                         | third",
                "{'structured':OBJECT,'kubernetes':{'host':'first'},'hostname':'second'}                       | first",
                "{'structured':OBJECT,'hostname':'second'}                                                     | second",
                "{'message':TEXT,'source_type':'x','kubernetes':{'pod_node_name':'first'},'host':'second'}     | first",
                "{'message':TEXT,'source_type':'x','host':'second'}                                            | second",
                "{'streams':[{'stream':{'host':'third','node':'second'},'values':[['1',TEXT]]}]}               | second",
                "{'streams':[{'stream':{'hostname':'fourth','host':'third'},'values':[['1',TEXT]]}]}           | third",
                "{'streams':[{'stream':{'hostname':'fourth'},'values':[['1',TEXT]]}]}                          | fourth",
                "{'resourceLogs':[{'resource':{'attributes':[{'key':'host.name','value':{'stringValue':'h'}},"
                        + "{'key':'k8s.node.name','value':{'stringValue':'first'}}]},"
                        + "'scopeLogs':[{'logRecords':[{'body':{'stringValue':TEXT}}]}]}]}                     | first",
                "{'resourceLogs':[{'resource':{'attributes':[{'key':'host.name','value':{'stringValue':'h'}}]},"
                        + "'scopeLogs':[{'logRecords':[{'body':{'stringValue':TEXT}}]}]}]}                     | h",
            })
    void a_node_has_its_name_from_the_first_place_that_has_one(String line, String node) {
        assertThat(read(line).envelope().node()).contains(node);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'message':TEXT,'ecs':{},'host':{'name':''}}",
                "{'message':TEXT,'source_type':'x','host':''}",
                "{'streams':[{'stream':{},'values':[['1',TEXT]]}]}"
            })
    void a_node_without_a_name_is_absent(String line) {
        assertThat(read(line).envelope().node()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1785758126,             2026-08-03T11:55:26Z",
        "1785758126.5,           2026-08-03T11:55:26.500Z",
        "1785758126123,          2026-08-03T11:55:26.123Z",
        "1785758126123456,       2026-08-03T11:55:26.123456Z",
        "1785758126123456789,    2026-08-03T11:55:26.123456789Z",
        "'\"1785758126123456\"', 2026-08-03T11:55:26.123456Z",
        "99999999999,            5138-11-16T09:46:39Z",
        "100000000000,           1973-03-03T09:46:40Z",
        "100000000000000,        1973-03-03T09:46:40Z",
        "100000000000000000,     1973-03-03T09:46:40Z",
        "99999999999999999999,   5138-11-16T09:46:39.999999999Z",
        "1.785758126e9,          2026-08-03T11:55:26Z",
        "'\"2026-08-03T13:55:26.123456789+02:00\"', 2026-08-03T11:55:26.123456789Z"
    })
    void the_size_of_a_time_tells_its_unit(String time, Instant observed) {
        assertThat(read("{'@timestamp':" + time + ",'event':TEXT}").envelope().observedAt())
                .contains(observed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000000000000000", "true", "null", "'2026-08-03T11:55:26'", "''"})
    void a_time_of_no_known_unit_is_absent(String time) {
        assertThat(read("{'@timestamp':" + time + ",'event':TEXT}").envelope().observedAt())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'log':TEXT,'@timestamp':3,'date':2,'time':1}                                                 | 3",
                "{'log':TEXT,'@timestamp':'none','date':2,'time':1}                                            | 2",
                "{'log':TEXT,'time':1}                                                                         | 1",
                "{'event':TEXT,'timestamp':2,'date':1}                                                         | 2",
                "{'resourceLogs':[{'scopeLogs':[{'logRecords':[{'timeUnixNano':1,'observedTimeUnixNano':2,"
                        + "'body':{'stringValue':TEXT}}]}]}]}                                                  | 2",
                "{'resourceLogs':[{'scopeLogs':[{'logRecords':[{'timeUnixNano':1,'observedTimeUnixNano':0,"
                        + "'body':{'stringValue':TEXT}}]}]}]}                                                  | 1"
            })
    void the_time_is_the_first_that_is_one(String line, long seconds) {
        assertThat(read(line).envelope().observedAt()).contains(Instant.ofEpochSecond(seconds));
    }
}
