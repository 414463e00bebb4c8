package io.signet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document in Markdown, by its blocks of code in order. */
final class Document {

    private static final Pattern FENCE = Pattern.compile("(?m)^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL);

    /** A block of code and what it is said to be in, such as {@code json}. */
    record Block(String language, String text) {

        /** Its commands, each with what is shown below it. */
        List<Shown> commands() {
            List<Shown> commands = new ArrayList<>();
            for (String part : text.split("(?m)^\\$ ")) {
                if (!part.isEmpty()) {
                    List<String> lines = part.lines().toList();
                    commands.add(new Shown(lines.get(0), lines.subList(1, lines.size())));
                }
            }
            return commands;
        }
    }

    /** A command and what it is said to print. */
    record Shown(String command, List<String> output) {}

    private final String text;

    private Document(String text) {
        this.text = text;
    }

    static Document of(Path file) {
        try {
            return new Document(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            blocks.add(new Block(fence.group(1), fence.group(2)));
        }
        return blocks;
    }

    /** The first block of a language that holds a text. */
    String block(String language, String part) {
        return blocks().stream()
                .filter(block ->
                        block.language().equals(language) && block.text().contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block of " + language + " holds " + part))
                .text();
    }
}
