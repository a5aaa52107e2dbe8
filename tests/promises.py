"""What the program promises of its logs, its rules, its secrets and its room, and which tests keep it.

Each row says what is promised, in what it is counted, how much of it a submission and a long job should see, and
the tests that keep it. The tests say by the fixture `keeps` how much they really did; `promises_page.py` runs them
and prints the table.
"""

# ruff: noqa: E501

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
LONG = "pytest.mark.long"


@dataclass(frozen=True)
class Promise:
    """One row: `short` and `long` are the least that a submission and a long job should count; 0: not there."""

    id: str
    what: str
    unit: str
    short: int
    long: int
    tests: tuple[str, ...]
    why: str = ""
    """Why there is no test, or why a submission counts fewer than were aimed at, if it does; always printed."""
    of: str = ""
    """A word in the brackets of its tests' ids, where only those are meant: the name of an exercise."""

    def least(self, long: bool) -> int:
        """Return the target of a tier."""
        return self.long if long else self.short


PROMISES: tuple[Promise, ...] = (
    Promise("L1", "A log that is cut at any byte keeps every record that was whole, and is opened clean a second time.",
            "cuts", 25_000, 80_000, ("test_log.py::test_a_cut_at_every_byte_keeps_every_whole_record",)),
    Promise("L2", "An end that was never confirmed is put aside; a whole record is kept; anything else is refused at its line.",
            "ends", 4_100, 4_100, (
                "test_log.py::test_a_tail_that_was_never_confirmed_is_cut",
                "test_log.py::test_any_run_of_nul_behind_a_whole_record_is_put_aside",
                "test_log.py::test_a_whole_record_whose_newline_became_nul_is_kept",
                "test_log.py::test_damage_is_refused_with_its_line_and_record")),
    Promise("L3", "A process that is killed in the middle of play loses no confirmed record.",
            "kills", 100, 1_500, ("test_kill.py::test_kills_lose_no_confirmed_record",)),
    Promise("L4", "Whatever call of the disk fails, in whatever way, nothing that was confirmed is lost.",
            "games with a fault", 10_000, 150_000, (
                "test_faults.py::test_no_fault_of_the_disk_loses_what_was_confirmed",
                "test_faults.py::test_a_fault_while_a_torn_end_is_mended_loses_nothing",
                "test_faults.py::test_a_torn_end_is_kept_wherever_putting_it_aside_breaks_off",
                "test_faults.py::test_power_cuts_without_faults_lose_nothing")),
    Promise("L4", "A real disk that runs full in the middle of a game loses nothing; with room, or elsewhere, the game goes on.",
            "full disks", 8, 8, (
                "test_full_disk.py::test_a_disk_that_is_full_loses_nothing_and_the_game_goes_on",)),
    Promise("L4", "A decision that is not recorded or confirmed shows within a second on each screen, in red where there are colours; sent again, it goes into a copy elsewhere.",
            "screens", 12, 12, (
                "test_elsewhere.py::test_the_board_says_so_in_red_within_a_second_and_goes_on_in_the_copy",
                "test_room_lost_pages.py::test_a_decision_that_the_disk_refuses_is_red_on_the_seat_and_on_the_console_within_a_second",
                "test_elsewhere.py::test_who_seals_at_the_terminal_reads_so_within_a_second_and_seals_again",
                "test_elsewhere.py::test_the_terminal_says_so_and_the_game_goes_on_in_the_copy",
                "test_elsewhere.py::test_a_phone_that_sends_again_is_in_the_copy_once_and_the_console_says_where_it_is")),
    Promise("L5", "Every changed bit of a log is refused with the number of its record.",
            "bits", 50_000, 50_000, ("test_log.py::test_every_flipped_bit_is_refused_with_its_record",)),
    Promise("L5", "A record that is dropped, doubled, moved or put between two is refused.",
            "records", 350, 350, (
                "test_log.py::test_a_dropped_doubled_or_swapped_record_is_refused",
                "test_log.py::test_a_record_put_between_two_is_refused")),
    Promise("L5", "An end that was cut off and a chain that was made anew are found by a code that people saw.",
            "forgeries", 5, 5, ("test_verify.py::test_a_code_that_people_saw_proves_what_came_before_it",)),
    Promise("L6", "A folder with damaged logs is listed, each with its place and what is wrong, in a second.",
            "damaged logs", 10, 10, ("test_damaged_folder.py",)),
    Promise("L7", "Of two windows of the game on one log the second is refused.",
            "refusals", 2, 2, ("test_log.py::test_two_processes_cannot_play_one_game",)),
    Promise("D1", "The logged games replay to the same states and endings, record by record.",
            "games", 100, 100, ("test_games.py::test_a_game_verifies_and_ends_as_it_did",)),
    Promise("D1", "The reports of two logged games of each exercise are, in both languages, byte for byte what they were.",
            "reports", 24, 24, (
                "test_report.py::test_the_reports_of_logged_games_are_byte_for_byte_what_they_were",),
            "of all 225 games reports are made and each reference in them is held to its record; the bytes are pinned of two an exercise"),
    Promise("D1", "They meet every phase, ending, option, text, draw, inject, setting, deed of control and remark of what is shipped.",
            "things met", 500, 500, ("test_games.py::test_every_scenario_has_games_that_meet_all_that_it_has",)),
    Promise("D2", "The same seed gives the same bytes on every Python, hash seed, zone, locale, folder, language and -O, in pairs.",
            "runs", 9, 9, ("test_determinism.py::test_the_same_seed_gives_the_same_bytes_everywhere",)),
    Promise("D2", "Every logged game replays to its states on another Python, hash seed, zone, locale, folder or -O, the flagship's on two.",
            "replays of logged games", 150, 150, (
                "test_determinism.py::test_every_logged_game_replays_to_its_states_in_other_surroundings",)),
    Promise("D3", "A game of any exercise that is put away and taken up again after every decision is the same game.",
            "games", 200, 500, (
                "test_resume_anywhere.py::test_a_game_put_away_after_every_decision_is_the_same",
                "test_resume_anywhere.py::test_games_put_away_in_memory_are_the_same",
                "test_resume_anywhere.py::test_many_games_put_away_are_the_same"),
            "174 of them are of the small scenario of the tests, 20 of Eight Minutes, one of each exercise: thirty of each are in the long job"),
    Promise("D3", "A game of Eight Minutes that is put away once, before any of its decisions, comes to the same end.",
            "moments", 20, 20, ("test_resume_anywhere.py::test_a_game_taken_up_at_any_moment_ends_the_same",)),
    Promise("D4", "A scenario beside a log that is not the one that was played is refused.",
            "changes", 104, 104, (
                "test_verify.py::test_a_changed_scenario_beside_the_log_is_refused",
                "test_verify.py::test_a_changed_byte_of_the_scenario_is_refused_or_stands_in_a_number_of_a_line"),
            "the places in the author's file, to which causes are traced, are not hashed and change no game"),
    Promise("D5", "Logs of earlier versions, also of forks, classes, plans, paper and a room with all that happens there, and without words, replay to the same states.",
            "old logs", 17, 17, ("test_old_logs.py",)),
    Promise("D6", "Each scenario has as many lines of play as it had, with the same states at their ends.",
            "deepest lines of play", 10_000, 10_000,
            ("test_counts.py::test_a_scenario_has_as_many_lines_of_play_as_it_had",)),
    Promise("D7", "The rules ask no clock, no chance, no environment and no order of sets, and have no fraction.",
            "files", 30, 30, ("test_layers.py::test_the_rules_are_pure",)),
    Promise("E1", "Whatever is played, meters keep to their bounds, a refusal leaves no trace, and the game ends.",
            "random games", 500, 5_000, (
                "test_rules_hold.py::test_whatever_is_played_the_rules_hold_at_every_step",)),
    Promise("E1", "Whatever is done to a session in whatever order, its log, its state and its views belong together.",
            "sessions", 500, 5_000, ("test_session_holds.py",),
            "fifty deeds each, a hundred in the long job; each deed is held against log, state and every view"),
    Promise("E2", "No phase, option or ending of what is shipped is out of reach: logged games meet each, and `check` proves none away.",
            "phases, options and endings", 300, 300, (
                "test_games.py::test_every_scenario_has_games_that_meet_all_that_it_has",
                "test_check.py::test_nothing_is_found_in_what_is_shipped",
                "test_proof.py::test_no_game_leaves_what_was_reckoned")),
    Promise("E3", "Draws keep to their odds within four standard deviations, each draw and each fate of each exercise in compiled play.",
            "draws", 60_000, 600_000, (
                "test_draws.py::test_every_draw_of_an_exercise_keeps_its_odds",
                "test_verify.py::test_the_dice_keep_their_odds")),
    Promise("E2", "No state that any decisions of an exercise lead to is a dead end, and the odds of each chance add up to a thousand.",
            "states", 1_000_000, 1_000_000, ("test_reach.py::test_no_state_that_is_reached_is_a_dead_end",),
            "an exercise has more states than can be counted: 170,000 of each are looked at, of every edition, every choice of a setting and with each table empty"),
    Promise("E3", "A sweep has the same bytes with one worker, two or three, in any order, and after a stop.",
            "sweeps", 4, 4, (
                "test_sweep.py::test_any_number_of_workers_gives_the_same_bytes",
                "test_sweep.py::test_any_order_of_chunks_gives_the_same_bytes",
                "test_sweep.py::test_a_sweep_that_was_stopped_goes_on_to_the_same_bytes")),
    Promise("E4", "Where the rules break in the middle of a decision, nothing is half done and the game goes on.",
            "breaks", 3_000, 5_000, ("test_broken_effects.py",),
            "at nine of ten lines of effects, at each kind of them, each condition and each function of the rules"),
    Promise("E5", "Compiled play plays the games of the rules, decision by decision, of every scenario by every doctrine.",
            "games", 2_000, 2_000, (
                "test_odds.py::test_compiled_games_are_those_of_the_rules",
                "test_odds.py::test_every_doctrine_is_compared_in_its_number_of_games")),
    *(Promise("E5", f"Compiled play plays the games of the rules in {name}, each doctrine in 20,000.",
              f"games of {name}", 0, 60_000, (
                  "test_odds.py::test_every_doctrine_is_compared_in_many_games_of_every_scenario",
                  "test_odds.py::test_many_compiled_games_are_those_of_the_rules"),
              "from 5 to 27 minutes on two processors: in the long job alone", name)
      for name in ("eight_minutes", "electronic_robbery", "harbor_and_exchange", "mirror_week", "three_waves", "ward_seven")),
    Promise("Y1", "A scenario that is changed at random is loaded or, more than half, refused at a place in its file, and never with a traceback.",
            "changed scenarios", 50_000, 500_000, (
                "test_mutations.py::test_a_broken_text_is_refused_in_its_place",
                "test_mutations.py::test_a_broken_tree_is_refused_in_its_place")),
    Promise("Y1", "A shipped exercise that is changed, in its own file or a shared one, is loaded or refused at a place in its files.",
            "changed exercises", 48, 576,
            ("test_mutations.py::test_a_broken_exercise_is_refused_at_a_place_in_its_files",)),
    Promise("Y1", "Bytes that reach new branches of what reads files are read or refused, each within a second: Atheris finds none that is not.",
            "inputs", 0, 500_000, ("test_fuzz.py::test_bytes_that_reach_new_branches_are_refused_or_read",),
            "twenty minutes on scenarios and conditions, six on effects, logs and lists: in the long job only"),
    Promise("Y1", "The fewest of these that go through as much, and whatever Atheris ever found, are read or refused again.",
            "kept inputs", 500, 500, ("test_fed.py::test_what_was_kept_is_refused_or_read_again",)),
    Promise("Y1", "A YAML file that is a bomb is refused at its place.",
            "bombs", 40, 40, ("test_yaml.py::test_a_bomb_is_refused_in_its_place",)),
    Promise("Y1", "A file that is a bomb, is broken or lies at the very limits of a file is refused in less than 50 MB and few words.",
            "files by their memory", 50_000, 50_000, (
                "test_too_much.py::test_a_file_is_refused_in_few_words_and_little_memory",
                "test_mutations.py::test_a_broken_text_is_refused_in_its_place",
                "test_mutations.py::test_a_broken_tree_is_refused_in_its_place"),
            "bombs and files at the limits one by one; of those changed at random 2,500 in a row take no more together"),
    Promise("Y2", "A mistake that authors make is told in the same words at the same place.",
            "mistakes", 60, 60, ("test_mistakes.py::test_a_mistake_is_told_exactly",)),
    Promise("X1", "A condition that is an attack is refused with its column.",
            "attacks", 100, 100, ("test_conditions.py::test_an_attack_is_refused_with_its_column",)),
    Promise("X1", "A condition comes to what Python makes of it.",
            "conditions", 100_000, 100_000, (
                "test_conditions.py::test_python_agrees",)),
    Promise("X2", "What people write is text on every page and in every sheet: no script, no formula.",
            "places", 11, 11, (
                "test_capsule.py::test_hostile_words_stay_words",
                "test_capsule.py::test_in_chromium_hostile_words_stay_words",
                "test_compare.py::test_nothing_in_a_sheet_is_a_formula",
                "test_export.py::test_no_cell_of_a_table_is_a_formula",
                "test_msel.py::test_no_cell_of_a_list_is_a_formula",
                "test_paper.py::test_hostile_texts_come_out_as_text_and_none_is_lost",
                "test_report.py::test_hostile_words_stay_words",
                "test_room_hostile_pages.py::test_what_people_write_is_text_at_the_seats_and_on_the_console",
                "test_room_rights.py::test_words_of_people_come_back_as_they_were_written")),
    Promise("X2", "Signs that steer a machine are never recorded; a log that has them is drawn, told and written all the same.",
            "records, pages and files", 80, 80, ("test_hidden_signs.py",)),
    Promise("X2", "Ten thousand signs in each name and sentence of a scenario are drawn, sent and told, and EXERCISE stands beside any title.",
            "pictures and pages of long texts", 32, 32, ("test_long_texts.py",)),
    Promise("S1", "Two games that differ in what a viewer may not know are the same to that viewer.",
            "viewers of pairs", 10_000, 250_000, (
                "test_paired_games.py::test_no_viewer_tells_two_games_apart_that_differ_in_secrets",
                "test_paired_games.py::test_no_viewer_tells_many_games_apart"),
            "a pair counts once for each viewer from whom its secrets are kept"),
    Promise("S1", "Those are so many pairs of games, each played side by side and compared after every step.",
            "pairs of games", 2_000, 50_000, (
                "test_paired_games.py::test_no_viewer_tells_two_games_apart_that_differ_in_secrets",
                "test_paired_games.py::test_no_viewer_tells_many_games_apart"),
            "2,000 and more are of shipped exercises: of Eight Minutes, and 24 and more of each other; the rest of two scenarios made for the tests"),
    Promise("S2", "The same holds of every byte that a seat, an observer or an evaluator in the room gets.",
            "pairs", 2_000, 50_000, (
                "test_room_secrecy.py::test_no_device_tells_two_games_apart_that_differ_in_secrets",
                "test_room_secrecy.py::test_no_device_tells_many_games_apart"),
            "320 are of Eight Minutes, two of each other exercise, the rest of two scenarios made for the tests; in the long job 4,320 and some fifty; outside are running clocks (they stand), control's console, and the time of answers"),
    Promise("S2", "Where two such games of Eight Minutes are looked at, no pixel of the room's picture, the closed table or a seat's own tells them apart.",
            "pairs by their pixels", 50, 50, (
                "test_paired_pictures.py::test_no_picture_tells_two_games_apart_that_differ_in_secrets",)),
    Promise("S2", "Nor does a pixel where two such games of each longer exercise are looked at.",
            "longer pairs by their pixels", 0, 80, (
                "test_paired_pictures.py::test_no_picture_tells_games_of_a_longer_exercise_apart",),
            "a pair takes two seconds and more: in the long job alone"),
    Promise("S3", "In games of every shipped exercise no secret text is found with whom it is not for.",
            "games", 1_000, 2_000, (
                "test_canaries.py::test_no_secret_text_is_found_with_whom_it_is_not_for",
                "test_canaries.py::test_no_secret_text_is_found_in_many_games",
                "test_canaries.py::test_the_room_reads_no_secret_and_a_table_only_its_own",
                "test_canaries.py::test_the_room_reads_no_secret_in_many_games",
                "test_room_secrecy.py::test_no_secret_text_reaches_a_device_that_it_is_not_for",
                "test_room_secrecy.py::test_no_secret_text_reaches_a_device_in_many_games"),
            "865 are of Eight Minutes, 27 of each other exercise; those of views, of pictures and of a room together"),
    Promise("S3", "In a report for each level and in an export stands what is lawful there, in every exercise; who may not read notes gets the same bytes without.",
            "reports and exports", 160, 160, ("test_canaries_written.py",)),
    Promise("S3", "Nor does a browser keep or show one in a whole game by two seats, through reloads, a move to the other table and ENDEX.",
            "games by browsers", 1, 1, (
                "test_room_canary_pages.py::test_no_browser_keeps_or_shows_a_secret_of_another_in_a_whole_game",)),
    Promise("S4", "Leaks that such programs had are found within a hundred pairs once they are planted.",
            "leaks", 8, 8, (
                "test_paired_games.py::test_a_planted_leak_is_found",
                "test_paired_pictures.py::test_a_planted_leak_is_found",
                "test_room_secrecy.py::test_a_planted_leak_is_found")),
    Promise("S5", "A device does what its kind may do, and nothing else.",
            "kinds and messages", 84, 84, (
                "test_room_rights.py::test_a_device_does_what_its_kind_may_and_nothing_else",
                "test_room_rights.py::test_who_waits_to_be_let_in_does_nothing_of_its_kind",
                "test_room_rights.py::test_who_has_not_joined_and_who_was_sent_away_does_nothing")),
    Promise("W1", "Only the room's own pages and names are answered, by GET, from a list of files.",
            "requests refused", 25, 25, (
                "test_room_doors.py::test_only_get_is_answered",
                "test_room_doors.py::test_a_name_that_only_points_here_is_not_answered",
                "test_room_doors.py::test_a_socket_is_opened_from_the_room_s_own_pages_only",
                "test_room_doors.py::test_nothing_but_the_list_is_served")),
    Promise("W1", "A whole game without a room, at the terminal and, with its odds, at the board, opens no socket and starts no other program.",
            "games without a network", 2, 2, (
                "test_no_network.py::test_a_whole_game_by_the_command_reaches_nobody",
                "test_no_network.py::test_a_whole_game_at_the_board_with_its_odds_reaches_nobody")),
    Promise("W2", "Wrong codes end a socket and lock out nobody who is in.",
            "devices turned away", 20, 20,
            ("test_room_joining.py::test_wrong_codes_end_a_socket_and_lock_out_nobody_who_is_in",)),
    Promise("W2", "A seat takes a hundred wrong codes an hour and holds its answer back; control's takes twenty, of ten symbols; who waits is let in or sent away at once, and a seat that is taken over says so on both screens.",
            "rules of the door", 10, 10, (
                "test_room_joining.py::test_wrong_codes_are_forgotten_after_an_hour",
                "test_room_joining.py::test_seats_that_there_are_not_buy_no_more_guesses",
                "test_room_joining.py::test_the_answer_to_a_wrong_code_is_held_back",
                "test_room_joining.py::test_control_s_code_is_longer_and_the_room_s_opens_no_control",
                "test_room_joining.py::test_an_evaluator_with_the_room_s_code_waits_for_the_facilitator",
                "test_room_joining.py::test_whom_the_facilitator_approves_moves_and_removes_is_told_at_once",
                "test_room_joining.py::test_of_two_tabs_the_newest_wins_and_the_old_one_says_so")),
    Promise("W2", "Who guesses at all doors of twelve groups for eight hours is let in unseen with a chance of at most 3.6 in a million; then control looks, and nobody who has the code is locked out.",
            "wrong codes at the doors of a class", 3_500, 3_500, (
                "test_room_guessing.py::test_nobody_guesses_a_way_into_the_largest_class_in_a_day_whatever_doors_there_are",
                "test_room_guessing.py::test_who_has_the_code_while_others_guess_is_not_locked_out_and_a_new_code_is_as_before",
                "test_room_guessing.py::test_wrong_codes_for_control_put_no_seat_on_its_guard")),
    Promise("W3", "Who reloads, or comes back after a stop of the host, has the same seat.",
            "returns", 3, 3, (
                "test_room_joining.py::test_a_device_joins_is_told_its_place_and_comes_back_by_its_token",
                "test_room_joining.py::test_of_two_tabs_the_newest_wins_and_the_old_one_says_so",
                "test_room_joining.py::test_devices_come_back_after_the_host_was_stopped")),
    Promise("W3", "A page that was out of touch for five seconds, a minute or ten, or on a locked phone, has the same seat, pen and draft.",
            "returns of pages", 4, 4, (
                "test_room_clock_pages.py::test_a_page_that_was_out_of_touch_has_its_seat_and_its_draft",)),
    Promise("W3", "After a kill of the host a device has the same seat, and every decision that was confirmed is there, once.",
            "returns after a kill", 3, 3, (
                "test_room_killed.py::test_every_decision_that_was_acked_is_there_once_however_often_the_host_is_killed",)),
    Promise("W4", "What is sent several times, out of order, over several sockets, after a new start of the host, is one record and has one answer; a late click is refused.",
            "requests", 20, 20, ("test_room_once.py",)),
    Promise("W5", "Connections that are half open hold up nobody and end.",
            "connections", 300, 300, ("test_room_limits.py::test_half_open_connections_end_and_hold_up_nobody",)),
    Promise("W5", "What one device sends or leaves unread, and how many have not joined, is bounded; who answers no ping is out of touch; nobody else waits.",
            "limits", 11, 11, (
                "test_room_limits.py::test_a_message_that_is_too_long_ends_the_socket_and_the_longest_allowed_does_not",
                "test_room_limits.py::test_whoever_says_no_hello_is_sent_away",
                "test_room_limits.py::test_a_device_that_answers_no_ping_is_out_of_touch_and_nobody_else",
                "test_room_limits.py::test_of_too_many_who_have_not_joined_the_oldest_goes_and_those_who_have_stay",
                "test_room_limits.py::test_whoever_says_too_much_is_read_later_and_nothing_is_lost",
                "test_room_limits.py::test_a_flood_from_one_device_keeps_no_other_waiting",
                "test_room_limits.py::test_a_device_that_never_reads_costs_the_latest_view_and_holds_up_nobody",
                "test_room_limits.py::test_of_a_device_that_never_reads_the_host_holds_the_latest_view_and_nothing_before_it",
                "test_room_limits.py::test_the_queue_of_a_device_holds_answers_in_order_and_the_latest_of_what_shows_a_state",
                "test_room_limits.py::test_who_leaves_answers_unread_is_taken_to_be_gone")),
    Promise("W6", "Whatever comes over a socket, the server stays up, the device is told, and no traceback is written.",
            "frames over a socket", 100_000, 100_000, (
                "test_room_fuzz.py::test_thousands_of_frames_change_nothing_of_the_server",)),
    Promise("W6", "What reads a frame reads it or says that it is no message, and raises nothing else.",
            "frames read", 85_000, 85_000,
            ("test_room_fuzz.py::test_what_is_no_message_is_unreadable_and_raises_nothing_else",)),
    Promise("W7", "Sixty devices that decide at once, twenty times each, lose no decision.",
            "decisions at once", 1_200, 1_200, ("test_bench_room.py::test_sixty_devices_that_decide_at_once_lose_no_decision",),
            "how soon each has its answer is measured: below"),
    Promise("T1", "Whatever the computer's clocks do, nothing is lost and nothing comes twice or early.",
            "jumps", 400, 400, (
                "test_room_time.py::test_whenever_the_clocks_jump_the_game_is_the_same",
                "test_room_time.py::test_daylight_saving_is_no_event",
                "test_room_time.py::test_a_clock_that_is_put_right_little_by_little_is_no_event")),
    Promise("T1", "However a page's own clocks ran or were set, one word of the host later it shows the time left within a second.",
            "clocks of pages", 4, 4, (
                "test_room_clock_pages.py::test_one_word_of_the_host_later_a_page_shows_its_time_within_a_second",)),
    Promise("T2", "After a sleep the clock stands, the record says so, and going on is control's act.",
            "sleeps", 40, 40, ("test_room_time.py::test_whenever_the_clocks_jump_the_game_is_the_same",),
            "its clocks are made: a laptop that really sleeps is for docs/platforms.md"),
    Promise("P1", "Whatever size a window is given, the picture's place lies in it and the game is as it was.",
            "sizes", 200, 200, (
                "test_resizing.py::test_two_hundred_sizes_leave_the_picture_in_the_window_and_the_game_as_it_was",)),
    Promise("P1", "Drawn at such a size, nothing of the picture lies beside its place.",
            "sizes drawn", 200, 200, ("test_resizing.py::test_a_picture_is_drawn_at_any_size_and_nothing_of_it_beside_it",)),
    Promise("P1", "A display that goes and comes back, a window that loses the focus or fills its screen for a while, shows the same of the same game.",
            "losses and returns", 12, 12, (
                "test_resizing.py::test_full_screen_there_and_back_shows_the_same",
                "test_resizing.py::test_a_display_that_is_lost_and_comes_back_shows_the_same"),
            "the window is told of them; real displays that come and go are in `.ci/run`"),
    Promise("P1", "A board that is killed loses no confirmed record.",
            "kills", 50, 50, ("test_kill_board.py::test_killed_boards_lose_no_confirmed_record",)),
    Promise("P2", "A page of the room, or a picture of the board, that cannot be made leaves the others, the server and the game as they are.",
            "pages and boards", 2, 2, (
                "test_room_telling.py::test_a_page_that_cannot_be_made_leaves_the_others_as_they_are",
                "test_room_telling.py::test_a_board_that_cannot_be_drawn_leaves_the_room_as_it_is_and_is_drawn_again")),
    Promise("K1", "Game after game, neither memory nor handles nor threads grow.",
            "games", 100, 10_000, ("test_soak.py",)),
    Promise("K1", "Nor do they in games of Three Waves by bots, each put away and taken up again in its middle.",
            "long games taken up again", 0, 400, ("test_soak.py::test_hundreds_of_games_of_a_long_exercise_leave_no_memory_behind",),
            "three minutes of a processor: in the long job alone"),
    Promise("K1", "Devices that come and go leave nothing behind on the host.",
            "returns of devices", 180, 900, (
                "test_room_day.py::test_devices_that_come_and_go_leave_nothing_behind",
                "test_room_day.py::test_the_eighth_hour_of_a_full_room_is_as_the_first")),
    Promise("K1", "Nor does a full room in eight hours, whose last goes as fast as its first.",
            "hours of a full room", 0, 8, ("test_room_day.py::test_the_eighth_hour_of_a_full_room_is_as_the_first",),
            "made hours, a beat a second: in the long job alone"),
    Promise("G", "Bugs that are planted in the program make a named test fail.",
            "bugs", 40, 300, (
                "test_faults.py::test_a_planted_bug_is_found",
                "test_odds.py::test_a_planted_bug_is_found",
                "test_odds.py::test_every_planted_bug_is_found",
                "test_review.py::test_a_planted_bug_is_found",
                "test_paired_games.py::test_a_planted_leak_is_found",
                "test_room_secrecy.py::test_a_planted_leak_is_found",
                "test_planted.py::test_a_planted_bug_is_found",
                "test_planted_heart.py::test_one_bug_of_each_part_is_caught",
                "test_planted_heart.py::test_every_planted_bug_is_caught")),
)  # fmt: skip


@dataclass(frozen=True)
class Found:
    """What a run of the tests came to."""

    kept: Mapping[str, int]
    """By id and unit, how much was counted."""
    outcomes: Mapping[str, str]
    """By test, whether it passed, failed or was skipped."""


def verdict(promise: Promise, found: Found, long: bool) -> str:
    """Return whether a promise was kept: `kept`, `SHORT`, `FAILED`, `SKIPPED`, `NOT RUN` or `not tested`."""
    if not promise.tests or not promise.least(long):
        return "not tested"
    outcomes = {name: _outcomes(name, promise.of, found) for name in promise.tests}
    for outcome, said in (("failed", "FAILED"), ("skipped", "SKIPPED")):
        if any(outcome in each for each in outcomes.values()):
            return said
    # What was never collected says nothing: not even that it was left out.
    if any(not each and (long or not is_long(name)) for name, each in outcomes.items()):
        return "NOT RUN"
    return "kept" if figure(promise, found) >= promise.least(long) else "SHORT"


def _outcomes(name: str, of: str, found: Found) -> list[str]:
    """Return how each case of a named test, or each test of a named file, ended."""
    begins = (f"{name}[{of}", f"{name}::")
    return [how for test, how in found.outcomes.items() if test == name or test.startswith(begins)]


def is_long(name: str) -> bool:
    """Return whether a test, or every test of a file, runs with `--long` only."""
    file, _, function = name.partition("::")
    marks = _marks(file)
    return LONG in marks.get("pytestmark", ()) or LONG in marks.get(function, ())


@cache
def _marks(file: str) -> Mapping[str, Sequence[str]]:
    """Return the marks of each test of a file, and its own."""
    found: dict[str, list[str]] = {}
    for node in ast.parse((HERE / file).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            found[node.name] = [ast.unparse(mark) for mark in node.decorator_list]
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark":
            marks = node.value.elts if isinstance(node.value, ast.List) else [node.value]
            found["pytestmark"] = [ast.unparse(mark) for mark in marks]
    return found


def figure(promise: Promise, found: Found) -> int:
    """Return how much of it was counted."""
    return found.kept.get(f"{promise.id} {promise.unit}", 0)
