package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaptureFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.jsonl",
                "a.ndjson",
                "a.json",
                "a.log",
                "a.jsonl.gz",
                "a.ndjson.gz",
                "a.json.gz",
                "a.log.gz",
                "A.JSONL",
                "A.Json.GZ",
                "a.b.jsonl",
                "labels.jsonl",
                "golden.json",
                "relabels.x.jsonl",
                "a.labelsx.jsonl"
            })
    void a_capture_is_told_by_its_ending(String name) {
        assertThat(CaptureFiles.hasCaptureName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "jsonl",
                "a.txt",
                "a.tsv",
                "a.gz",
                "a.jsonl.zip",
                "a.jsonl.gz.gz",
                "a.jsonlx",
                "a.jsonl~",
                "a.jsonl.bak",
                "a.msgpack.bin",
                "README.md"
            })
    void another_file_is_none(String name) {
        assertThat(CaptureFiles.hasCaptureName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.labels.jsonl",
                "a.expect.json",
                "a.golden.ndjson",
                "a.capture.json",
                "a.labels.jsonl.gz",
                "A.LABELS.JSONL",
                "a.golden.v2.jsonl",
                "a.b.expect.json"
            })
    void a_companion_of_a_capture_is_none(String name) {
        assertThat(CaptureFiles.hasCaptureName(name)).isFalse();
    }
}
