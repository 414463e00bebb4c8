package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each field of the v1beta1 message is looked at when all are to be checked. */
final class V1beta1FieldChecksTest {

    /** The fields of an event of main that are not of their types. */
    private static List<String> fields(String members) throws IOException {
        String line = "{\"timestamp\":\"null\",\"id\":1,\"name\":\"e\"," + members.replace('\'', '"') + "}\n";
        Reading reading = Reading.of(line, settings -> settings.checkFields(true));

        assertThat(reading.events()).hasSize(1);
        return reading.issues().stream()
                .map(issue -> issue.field().orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'policies':1 | policies",
                "'policies':{'matched':'x'} | policies.matched",
                "'workload':1 | workload",
                "'threat':1 | threat",
                "'threat':{'name':1} | threat.name",
                "'threat':{'description':1} | threat.description",
                "'threat':{'severity':true} | threat.severity",
                "'threat':{'properties':1} | threat.properties",
                "'threat':{'properties':{'a':1}} | threat.properties.a",
                "'threat':{'mitre':1} | threat.mitre",
                "'threat':{'mitre':{'tactic':1}} | threat.mitre.tactic",
                "'threat':{'mitre':{'technique':1}} | threat.mitre.technique",
                "'threat':{'mitre':{'tactic':{'name':1}}} | threat.mitre.tactic.name",
                "'threat':{'mitre':{'technique':{'id':1}}} | threat.mitre.technique.id",
                "'threat':{'mitre':{'technique':{'name':1}}} | threat.mitre.technique.name",
                "'detected_from':1 | detected_from",
                "'detected_from':{'id':true} | detected_from.id",
                "'detected_from':{'parent':1} | detected_from.parent",
                "'detected_from':{'parent':{'name':1}} | detected_from.parent.name",
                "'detected_from':{'name':1} | detected_from.name",
                "'data':1 | data",
                "'data':[{'name':'a'},1] | data[1]",
                "'data':[{'name':'a'},{'name':'b','u_int32':'x'}] | data[1]"
            })
    void of_the_event(String members, String field) throws IOException {
        assertThat(fields(members)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'process':1 | process",
                "'process':{'unique_id':'x'} | process.unique_id",
                "'process':{'host_pid':-1} | process.host_pid",
                "'process':{'pid':4294967296} | process.pid",
                "'process':{'ancestors':{}} | process.ancestors",
                "'process':{'ancestors':[1]} | process.ancestors[0]",
                "'process':{'ancestors':[{'pid':'x'}]} | process.ancestors[0].pid",
                "'process':{'ancestors':[{'host_pid':'x'}]} | process.ancestors[0].host_pid",
                "'process':{'ancestors':[{'unique_id':'x'}]} | process.ancestors[0].unique_id",
                "'process':{'executable':1} | process.executable",
                "'process':{'executable':{'path':1}} | process.executable.path",
                "'process':{'real_user':1} | process.real_user",
                "'process':{'real_user':{'id':'x'}} | process.real_user.id",
                "'process':{'thread':1} | process.thread",
                "'process':{'thread':{'name':1}} | process.thread.name",
                "'process':{'thread':{'unique_id':'x'}} | process.thread.unique_id",
                "'process':{'thread':{'host_tid':'x'}} | process.thread.host_tid",
                "'process':{'thread':{'tid':'x'}} | process.thread.tid",
                "'process':{'thread':{'syscall':1}} | process.thread.syscall",
                "'process':{'thread':{'compat':'x'}} | process.thread.compat",
                "'process':{'thread':{'start_time':'x'}} | process.thread.start_time",
                "'process':{'thread':{'user_stack_trace':1}} | process.thread.user_stack_trace",
                "'process':{'thread':{'user_stack_trace':{'addresses':1}}} | process.thread.user_stack_trace.addresses",
                "'process':{'thread':{'user_stack_trace':{'addresses':[{},1]}}} |"
                        + " process.thread.user_stack_trace.addresses[1]",
                "'process':{'thread':{'user_stack_trace':{'addresses':[{'symbol':1}]}}} |"
                        + " process.thread.user_stack_trace.addresses[0].symbol",
                "'container':1 | container",
                "'container':{'id':1} | container.id",
                "'container':{'name':1} | container.name",
                "'container':{'started':'x'} | container.started",
                "'container':{'image':1} | container.image",
                "'container':{'image':{'id':1}} | container.image.id",
                "'container':{'image':{'name':1}} | container.image.name",
                "'container':{'image':{'repo_digests':'x'}} | container.image.repo_digests",
                "'k8s':1 | k8s",
                "'k8s':{'pod':1} | k8s.pod",
                "'k8s':{'namespace':1} | k8s.namespace",
                "'k8s':{'pod':{'name':1}} | k8s.pod.name",
                "'k8s':{'pod':{'uid':1}} | k8s.pod.uid",
                "'k8s':{'namespace':{'name':1}} | k8s.namespace.name"
            })
    void of_the_workload(String members, String field) throws IOException {
        assertThat(fields("'workload':{" + members + "}")).containsExactly("workload." + field);
    }

    @Test
    void of_messages_that_hold_what_they_can_hold_none() throws IOException {
        assertThat(fields("'policies':{'matched':['x']},'workload':{'process':{'unique_id':1,'ancestors':[{}],"
                        + "'thread':{'compat':true}},'container':{'id':'c','image':{'repo_digests':[]}}},"
                        + "'detected_from':{'id':'openat','name':'openat'},'data':[{'name':'a','u_int32':1}]"))
                .isEmpty();
    }
}
