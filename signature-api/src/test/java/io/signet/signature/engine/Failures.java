package io.signet.signature.engine;

import java.util.ArrayList;
import java.util.List;

/** A failure handler that keeps what it is told. */
final class Failures implements FailureHandler {

    final List<SignatureFailure> all = new ArrayList<>();

    @Override
    public void onFailure(SignatureFailure failure) {
        all.add(failure);
    }

    SignatureFailure only() {
        if (all.size() != 1) {
            throw new AssertionError("expected one failure, got " + all);
        }
        return all.get(0);
    }

    List<String> signatureIds() {
        return all.stream().map(failure -> failure.signature().id()).toList();
    }
}
