package io.signet.examples;

import static io.signet.testkit.junit.SignatureInventory.contract;
import static io.signet.testkit.junit.SignatureInventory.negativeCase;
import static io.signet.testkit.junit.SignatureInventory.positiveCase;

import io.signet.signature.Signature;
import io.signet.testkit.junit.SignatureInventory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExampleInventoryTest {

    /** TRC-1022, which is on the class path as well, has its tests in its own module. */
    @Test
    void each_of_the_three_has_a_contract_and_cases_of_both_kinds() throws URISyntaxException {
        List<Signature> examples = List.of(new CronFileWritten(), new DroppedFileRun(), new UnapprovedImageRuns());
        Path testClasses = Path.of(ExampleInventoryTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        SignatureInventory.of(examples, testClasses).eachHas(contract(), positiveCase(), negativeCase());
    }
}
